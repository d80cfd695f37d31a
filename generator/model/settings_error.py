"""What is raised when a setting of the site is missing, of another shape, or names what is not there."""


class SettingsError(ValueError):
    """A sentence for whoever runs the build: the file, and what is wrong in it."""
