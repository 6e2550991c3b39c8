"""Show the workbench in a window; nothing else imports Qt."""
