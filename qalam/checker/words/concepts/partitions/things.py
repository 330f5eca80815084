"""Divisions of land, devices, books, awards, appeals and countries, as those of people are written."""

from __future__ import annotations

MEMBERS: dict[str, dict[str, str]] = {
    "land": {
        "arable": "егістік, егін, пашн, arable",
        "pasture": "жайылым, пастбищ, pasture",
        "hay": "шабындық, сенокос, hay",
        "perennial": "көпжылдық, көп жылдық, многолетн",
        "fallow": "тыңай, залеж, fallow",
        "other": "өзге жер, басқа жер, прочие земл, прочих земел",
    },
    "land fund": {
        "farming": "ауыл шаруаш, сельскохоз, сельхозназнач",
        "settlements": "елді мекен, населенн",
        "industry": "өнеркәсіп, промышлен",
        "protected": "ерекше қорғ, особо охран",
        "forest": "орман қор, орман, лесного, лесной, лесн",
        "water": "су қор, водного фонд, водный фонд",
        "reserve": "босалқы, запас, резерв",
    },
    "device": {
        "desktops": (
            "стационар, дербес компьют, настольн, персональн, desktop, компьютер., компьютеров., компьютерлер"
        ),
        "laptops": "ноутбук, laptop",
        "tablets": "планшет, tablet",
        "all-in-one": "моноблок",
        "boards": "интерактив, тақта, доск, board, панел",
        "printers": "принтер, көпфункц, мфу., printer",
        "projectors": "проектор, projector",
    },
    "book": {
        "textbooks": "оқулық, учебник, textbook",
        "fiction": "көркем, художеств, fiction",
        "reference": "анықтам, справоч, энциклоп, сөздік, словар, reference",
        "methods": "әдістем, методич, оқу әдіст, учебно метод",
        "periodicals": "мерзімді, период, журнал, газет, periodical",
        "children": "балалар әдеб, детск",
        "electronic": "электронд, электронн, electronic",
    },
    "award": {
        "badges": "төсбелгі, төс белгі, нагрудн, знак, badge",
        "certificates": "құрмет грамот, мақтау қағаз, мақтау грамот, грамот, certificate",
        "letters": "алғыс, благодар, letter",
        "medals": "медаль, медал, medal",
        "diplomas": "диплом, diploma",
        "gifts": "бағалы сыйлық, сыйлық, подарк, подарок, gift, ақшалай",
        "orders": "орден",
    },
    "appeal": {
        "applications": "арыз, заявлен, өтініш., application",
        "complaints": "шағым, жалоб, complaint",
        "proposals": "ұсыныс, предложен, proposal",
        "enquiries": "сұрау, запрос, сауал, enquir",
        "messages": "хабарлам, сообщен, message",
        "responses": "үн қосу, отклик",
        "thanks": "алғыс, благодар",
    },
    "sanction": {
        "warnings": "ескерту, предупрежд, warning",
        "fines": "айыппұл, штраф, fine",
        "reprimands": "сөгіс, выговор, замечан, reprimand",
        "dismissals": "жұмыстан босат, жұмыстан шығар, уволен, увольнен, dismiss",
        "orders": "нұсқама, ұсыным, предписан, ұсыныс, представлен, order",
        "protocols": "хаттама, протокол",
    },
    "legal form": {
        "traders": "жеке кәсіпкер, индивидуальн предприн, индивидуальных предприн, индивидуальные предприн, ип., жк.",
        "companies": "жшс., тоо., серіктестік, товариществ",
        "farms": "шаруа қожалық, крестьянск, фермер, кх., шқ.",
    },
    "pension": {
        "age": "жасына бай, жасы бойынша, по возраст, by age",
        "disability": "мүгедект, инвалид, disabil",
        "survivors": "асырауш, потер кормил, потере кормил, по случаю потери, surviv",
    },
    "patient": {
        "recovered": "жазылып, жазылған, сауықты, айықты, выздоров, recovered",
        "died": "қайтыс, көз жұм, умер, скончал, died",
        "treated": "ем алып, емделуде, емделіп, лечатся, лечен, продолжают леч, in treatment",
    },
    "group": {
        "early": "ерте жас, ясельн, бөбек, раннего возр",
        "junior": "кіші топ, кіші., младш",
        "middle": "ортаңғы, средняя групп, средних групп, средней групп",
        "senior": "ересек топ, ересектер топ, старшая групп, старших групп, старшей групп",
        "before school": "мектепалды, мектеп алды, даярлық, подготовит, предшкол",
    },
    "tender": {
        "open": "ашық конкурс, открытый конкурс, открытого конкурс, конкурс",
        "one source": "бір көзден, из одного источ, одного источника",
        "quotations": "баға ұсын, ценовых предл, ценовые предл, запрос цен",
        "auction": "аукцион, auction",
    },
    "country": {
        "russia": "ресей, росси, russia",
        "uzbekistan": "өзбекстан, узбекистан, uzbekistan",
        "kyrgyzstan": "қырғызстан, кыргызстан, киргиз, kyrgyz",
        "tajikistan": "тәжікстан, таджикистан",
        "turkmenistan": "түрікменстан, туркменистан",
        "turkey": "түркия, турци, turkey, türkiye",
        "china": "қытай, кита, china",
        "mongolia": "моңғол, монгол, mongolia",
        "germany": "германия, герман, germany",
        "usa": "ақш, сша., америк, usa",
        "korea": "корея, коре, korea",
        "britain": "ұлыбритан, великобритан, англия, britain",
        "india": "үндістан, инди, india",
        "poland": "польша, польш, poland",
        "czech": "чехия, чехи, czech",
        "pakistan": "пәкістан, пакистан",
        "other": "өзге ел, басқа ел, другие стран, других стран, other countr",
    },
    "heating": {
        "central": "орталық жылу, орталықтандыр, централиз, центральное отоп, central",
        "own": "автоном, жеке қазандық, собственн котел, собственные котел, автономн",
        "stove": "пешпен, печн, пеш., stove",
        "electric": "электр",
        "gas": "газ",
    },
}

ALL: dict[str, tuple[str, ...]] = {
    "land fund": ("farming settlements industry protected forest water reserve",),
    "patient": ("recovered died treated",),
}
