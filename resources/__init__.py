"""What ships beside the code: icons, theme, fonts, samples, recipes and released model packages."""
