"""What the queue may become: pure numbers, months drawn by chance, no records and no clock."""
