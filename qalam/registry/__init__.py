"""Who, where, when: areas, institutions, people, groups, enrolments."""
