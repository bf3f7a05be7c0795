/// The theme files of this folder, embedded in the program.
public enum EmbeddedThemes {
}
