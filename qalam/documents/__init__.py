"""How the house looks in print: charts, PDF and DOCX."""
