"""Join the engines into use cases: verb(workbench, ids or path, *, progress) -> record."""
