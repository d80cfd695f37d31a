"""JavaScript of the site: classic scripts, since modules do not run from ``file://``."""
