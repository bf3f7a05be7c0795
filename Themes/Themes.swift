/// The theme files of this folder, embedded in the program.
public enum EmbeddedThemes {
  /// A theme's name and its file. Another one needs a line here and one in `Package.swift`.
  public static let files: [(name: String, contents: [UInt8])] = [
    ("terminal", PackageResources.terminal_toml),
    ("mono", PackageResources.mono_toml),
    ("high-contrast", PackageResources.high_contrast_toml),
    ("catppuccin-latte", PackageResources.catppuccin_latte_toml),
    ("catppuccin-mocha", PackageResources.catppuccin_mocha_toml),
    ("gruvbox-dark", PackageResources.gruvbox_dark_toml),
    ("gruvbox-light", PackageResources.gruvbox_light_toml),
    ("solarized-dark", PackageResources.solarized_dark_toml),
    ("solarized-light", PackageResources.solarized_light_toml),
    ("tokyo-night", PackageResources.tokyo_night_toml),
    ("tokyo-night-day", PackageResources.tokyo_night_day_toml),
    ("catppuccin-frappe", PackageResources.catppuccin_frappe_toml),
    ("catppuccin-macchiato", PackageResources.catppuccin_macchiato_toml),
    ("dracula", PackageResources.dracula_toml),
    ("everforest-dark", PackageResources.everforest_dark_toml),
    ("everforest-light", PackageResources.everforest_light_toml),
    ("kanagawa", PackageResources.kanagawa_toml),
    ("nord", PackageResources.nord_toml),
    ("one-dark", PackageResources.one_dark_toml),
    ("one-light", PackageResources.one_light_toml),
    ("rose-pine", PackageResources.rose_pine_toml),
    ("rose-pine-dawn", PackageResources.rose_pine_dawn_toml),
    ("rose-pine-moon", PackageResources.rose_pine_moon_toml),
    ("tokyo-night-storm", PackageResources.tokyo_night_storm_toml),
  ]
}
