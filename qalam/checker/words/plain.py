"""Words and endings in a Latin text without marks, and the same with their Kazakh letters; equally long."""

from __future__ import annotations

PLAIN: tuple[tuple[str, str], ...] = (
    (r"\bонын\b", "оның"),
    (r"\bсонын\b", "соның"),
    (r"\bолардын\b", "олардың"),
    (r"\bсолардын\b", "солардың"),
    (r"(?<=[^\W\d][нтд])ын\b", "ың"),
    (r"(?<=[^\W\d][нтд])ін\b", "ің"),
    (r"\bкалган", "қалған"),
    (r"\bқалган", "қалған"),
    (r"\bбарлыгы", "барлығы"),
    (r"\bжагдай", "жағдай"),
    (r"\bжогары", "жоғары"),
    (r"\bжулде", "жүлде"),
    (r"\bмугалім", "мұғалім"),
    (r"\bуйым", "ұйым"),
    (r"\bуйірме", "үйірме"),
    (r"\bтусті", "түсті"),
    (r"\bтулек", "түлек"),
    (r"\bокушы", "оқушы"),
    (r"\bболім", "бөлім"),
    (r"\bбобек", "бөбек"),
    (r"\bкыз\b", "қыз"),
    (r"\bул\b", "ұл"),
    (r"\bості\b", "өсті"),
    (r"\bжуз\b", "жүз"),
    (r"\bмын\b", "мың"),
    (r"\bуш\b", "үш"),
    (r"\bторт\b", "төрт"),
    (r"\bкырық\b", "қырық"),
)

# Words and endings that every report of education holds, in any of the Latin alphabets; none begins an English one.
LATIN_WORDS = (
    *(
        "mektep",
        "bala(?:lar\\w*|n[yı]|[gǵğ]a|da|dan|men|)\\b",
        "balabaq",
        "oq[uýū]?[sş]h?[yı]",
        "on[yı][nńŋñ]\\b",
        "b[iı]l[iı]m",
        "jyl[yı]?",
        "ou?qu",
        "qala",
        "oblys",
    ),
    *("aýdan", "audan", "m[uúūü]ǵal[iı]m", "t[uúūü]lek", "j[uúūü]lde", "orta[sş]h?a bal", "bold[yı]\\b"),
    *("san[yı]\\b", "orta\\b", "neg[iı]zg[iı]\\b", "(?:sh|ş)y[gǵğ]ar", "m[uúūü]gal[iı]md", "m[uúūü]ğal[iı]m"),
    *("bol[gǵğ]an\\b", "barl[yı][gǵğ][yı]", "qatys", "joǵar[yı]", "ótken\\b"),
)
LATIN_ENDINGS = ("[ndt][yiı][ńŋñ]", "[dt][ae][ǵğ][yiı]", "l[yı]q", "d[yı]q", "ald[yı]", "[iy]ld[yıi]", "[ǵğ]a")
