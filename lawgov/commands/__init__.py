"""One file a command: ``run(arguments) -> exit code``. Imported only when its command is called."""
