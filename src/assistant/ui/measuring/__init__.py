"""评测: the suites run as a job, their tables and plots, this run beside the baseline and earlier ones."""
