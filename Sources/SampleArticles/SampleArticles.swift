/// Articles of our own writing, embedded in the program.
public enum SampleArticles {
}
