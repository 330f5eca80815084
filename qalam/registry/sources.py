"""The acts that define what figures count, by their numbers in the state register."""

from qalam.kernel.source import Source

LOCAL_PRACTICE = Source("Qalam", "local practice")
AGREEMENTS = Source("Qalam", "agreements of the education department")
TYPES = Source("V2200029329", "types of organisations")
QUEUE_RULES = Source("V2000020883", "queue and referral to preschool organisations")
ADMISSION = Source("V1800017553", "admission and contingent")
ASSESSMENT = Source("V080005191_", "assessment of pupils")
CERTIFICATES = Source("V1500010348", "documents on education")
ALTYN_BELGI = Source("V14H0010115", "Altyn belgi badge")
MONITORING = Source("V2100022711", "monitoring of achievements")
NATIONAL_TESTING = Source("UNT", "five subjects, 140 points")
FREE_MEALS = Source("Government decree 64 of 25.01.2008", "groups of pupils")
SPECIAL_NEEDS = Source("V2200026618", "assessment of special needs")
HOME_TEACHING = Source("V2000020744", "annex 3")
OLYMPIADS = Source("V1200007547", "olympiads and contests")
PEDAGOGUES = Source("Z1900000293", "status of the teacher")
ATTESTATION_OF_PEDAGOGUES = Source("V1600013317", "qualification categories")
ATTESTATION_OF_SCHOOLS = Source("V2600038645", "criteria")
VILLAGE_PLACEMENT = Source("Order 72 of 06.11.2014", "With a diploma to the village")
COMPETITIONS = Source("V1200007495", "competition for posts")
PER_CAPITA = Source("V1700016137", "per-capita funding")
