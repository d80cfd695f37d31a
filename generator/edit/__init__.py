"""What changes editors' YAML."""
