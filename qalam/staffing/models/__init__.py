"""Pedagogues: posts, education, categories, hiring by competition, courses, clubs."""

from qalam.staffing.models.growth import ClubMembership, Course, CourseAttendance, SubjectClub
from qalam.staffing.models.hiring import Candidate, Competition, VillagePlacement
from qalam.staffing.models.pedagogue import Category, Education, Post

__all__ = [
    "Candidate", "Category", "ClubMembership", "Competition", "Course", "CourseAttendance",
    "Education", "Post", "SubjectClub", "VillagePlacement",
]  # fmt: skip
