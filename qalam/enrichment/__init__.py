"""Extracurricular education: circles, yard clubs."""
