"""The pages and the files of the transparency log."""
