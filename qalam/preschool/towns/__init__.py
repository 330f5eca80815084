"""The same child in several towns, found without a name or a number of a person leaving its town.

Pure: no Django, no database, no clock. `docs/adr/0016-doubles-across-towns.md` says why it is done so.
"""
