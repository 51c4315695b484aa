"""The rules that packaging/dev/check knows."""
