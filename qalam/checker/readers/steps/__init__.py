"""Steps of contests, selections and services: who went on from one to the next."""
