"""对话: a piece of work is talked about; what a turn does is shown as it happens, its text beside it."""
