"""What factcheck costs and what it finds, beside its peers; `python -m tests.benchmarks` prints the table."""
