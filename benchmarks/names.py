"""Invented people of South Africa, and how they get written on lists: with the truth about who is who.

First names and surnames are common ones, put together at random. How a name is shortened and misspelt is
said here on its own, and not looked up in `ingest/nicknames.csv`: a benchmark that reads the table of what it
measures would only measure itself.
"""

from dataclasses import dataclass
from random import Random

WOMEN = {
    "nguni": """Nomvula Thandeka Zodwa Nokuthula Sibongile Busisiwe Ntombenhle Hlengiwe Lindiwe Nonhlanhla
        Khanyisile Zanele Nomthandazo Thobile Philisiwe Gugulethu Nompumelelo Zinhle Ayanda Xoliswa Nosipho
        Bulelwa Nomonde Vuyiswa Lulama Thandiwe Nomsa Siphokazi Noluvuyo Phumza""",
    "sotho": """Lerato Palesa Refilwe Mpho Dineo Boitumelo Keneilwe Mathapelo Nthabiseng Puleng Tebogo
        Lebohang Dikeledi Kgomotso Matshidiso Seipati Mamello Naledi Tshepiso Gaone Onalenna Reabetswe""",
    "afrikaans": """Annelie Marietjie Elizabeth Susanna Johanna Magdalena Hester Cornelia Petronella Riana
        Liezl Zoë Adéle Chanté Ilse Karlien Marlene Wilma Estelle Anne-Marie""",
    "english": """Margaret Catherine Jennifer Susan Patricia Heather Deborah Lynette Gillian Rosemary Megan
        Kirsten Samantha Philippa Alison Helen Wendy Frances Barbara Lesley Joanne Tracey Nicole Bronwyn Judith""",
    "indian": """Priya Kavitha Anusha Fatima Ayesha Nirmala Sharmila Rajeshree Zaheera Yashika Devika Thiloshini
        Meera Pranitha Shaista Farhana Nazreen Roshni Vanitha Kamini Sumaya Radhika""",
    "cape": """Charmaine Bernadette Shireen Washiela Rochelle Chantel Felicity Desiree Moira Candice Zainab Merle
        Lorraine Beulah Gadija Tasneem Nuraan Veronica Jolene Avril Cheryl Natasha""",
}
MEN = {
    "nguni": """Sipho Bongani Thabani Sibusiso Mandla Nkosinathi Jabulani Vusumuzi Themba Mthokozisi Siyabonga
        Bhekithemba Sifiso Lungelo Mzwandile Andile Luyanda Mncedisi Thulani Bonginkosi Sandile Xolani Wandile""",
    "sotho": """Thabo Thabiso Tshepo Kagiso Lehlohonolo Teboho Neo Katlego Tumelo Itumeleng Mohau Sello
        Khotso Moeketsi Oupa Kgosi Motlatsi Pule Tiisetso""",
    "afrikaans": """Johannes Petrus Hendrik Willem Jacobus Gerhardus Stefanus Frederik André Francois Christiaan
        Danie Schalk Barend Jan-Hendrik Marthinus Nicolaas""",
    "english": """Michael Richard William Christopher Andrew Robert Stephen Graham Kenneth Timothy Anthony Neil
        Jonathan""",
    "indian": """Rajesh Sanjay Imraan Yusuf Deven Kumaran Mohamed Ashwin Ismail Vikash Logan Prakash Suren
        Naresh Dhiren Faizel Zubair Ravindra Selvan""",
    "cape": """Ashley Clint Jerome Riyaad Shafiek Godfrey Marlon Denver Cedric Ebrahim Randall Quinton Elton
        Wayne Deon Grant Ridwaan Keanan Leroy""",
}
SURNAMES = {
    "nguni": """Nkosi Dlamini Khumalo Ndlovu Mthembu Zulu Cele Ngcobo Mkhize Sithole Buthelezi Zwane Hadebe
        Mbatha Gumede Ntuli Mabaso Nxumalo Msimang Sibiya Mhlongo Radebe Tshabalala Ngwenya Mahlangu Mqhayi
        Sobukwe Ntshangase Mdluli Jali Qwabe Nene Shezi""",
    "sotho": """Mokoena Molefe Mofokeng Moloi Motaung Tau Motsepe Maseko Phiri Khoza Khosa Modise Seakamela
        Ramaphala Mashaba Letsoalo Sekgobela Maluleke Makgatho Mokgadi Thobejane Nkoana Matlala Lekota""",
    "afrikaans": """Botha Van_der_Merwe Van_Wyk Du_Plessis Le_Roux Nel Pretorius Van_den_Berg Coetzee Fourie
        De_Villiers Steyn Venter Kruger Du_Toit Smit Van_Zyl De_Klerk Joubert Swanepoel Labuschagne""",
    "english": """Smith Jones Williams Brown Taylor O'Brien O'Connor McDonald Harris Clarke Wilson Turner Thomas James
        Cooper Edwards Walker Bennett Hughes Palmer Green Foster Marshall Ellis""",
    "indian": """Naidoo Pillay Govender Reddy Moodley Singh Maharaj Khan Patel Essop Chetty Naicker Ebrahim Moosa
        Ramdass Perumal Vawda Cassim Bhana Gounden Sewpersad Padayachee Latiff""",
    "cape": """Adams Jacobs Hendricks Petersen Daniels Abrahams Isaacs Davids September Williams Arendse Fortuin
        Cupido Solomons Jaftha Titus Booysen Plaatjies Maart Losper Samuels""",
}
_CALLED = """Nomvula:Vula Nokuthula:Thuli Sibongile:Bongi Busisiwe:Busi Ntombenhle:Ntombi Hlengiwe:Hlengi
    Lindiwe:Lindi Khanyisile:Khanyi Nomthandazo:Thandi Philisiwe:Phili Gugulethu:Gugu Nompumelelo:Mpume
    Thandiwe:Thandi Thandeka:Thandi Xoliswa:Xoli Siphokazi:Siphe Boitumelo:Tumi Keneilwe:Kene Nthabiseng:Nthabi
    Lebohang:Lebo Dikeledi:Keledi Matshidiso:Tshidi Tshepiso:Tshepi Elizabeth:Elsie Susanna:Sannie Johanna:Hanna
    Magdalena:Magda Hester:Hettie Cornelia:Corrie Petronella:Nellie Margaret:Maggie Catherine:Cathy Jennifer:Jenny
    Susan:Sue Patricia:Pat Deborah:Debbie Gillian:Gill Rosemary:Rose Samantha:Sam Philippa:Pippa Felicity:Fliss
    Sibusiso:Sbu Nkosinathi:Nathi Jabulani:Jabu Vusumuzi:Vusi Mthokozisi:Mtho Siyabonga:Siya Bhekithemba:Bheki
    Bonginkosi:Bongi Mzwandile:Mzwa Sandile:Sandi Katlego:Kat Itumeleng:Itu Lehlohonolo:Hloni Johannes:Hannes
    Petrus:Piet Hendrik:Hennie Jacobus:Koos Gerhardus:Gert Stefanus:Fanie Frederik:Frikkie Christiaan:Chris
    Marthinus:Tinus Nicolaas:Nico Michael:Mike Richard:Rick William:Bill Christopher:Chris Andrew:Andy Robert:Bob
    Stephen:Steve Kenneth:Ken Timothy:Tim Anthony:Tony Jonathan:Jon Mohamed:Mo Rochelle:Shelly Prakash:Kash
    Thulani:Thula Charmaine:Charm Bernadette:Bernie Godfrey:Goff Rajeshree:Rajes Nirmala:Nim"""
CALLED = dict(pair.split(":") for pair in _CALLED.split())


@dataclass(frozen=True)
class Somebody:
    """One person: everything that a list may write of them. `in_full`: mostly written with the second name."""

    first: str
    second: str | None
    surname: str
    title: str
    called: str | None
    married: str | None
    generation: str | None
    emails: tuple[str, ...]
    in_full: bool = False


def population(rng: Random, size: int, community: str) -> list[Somebody]:
    """That many people of one community, among them relatives and people of one name."""
    people: list[Somebody] = []
    names: set[tuple[str, str]] = set()
    while len(people) < size:
        if people and rng.random() < 0.08:
            person, of_purpose = _relative(rng, rng.choice(people), community)
        else:
            person, of_purpose = _anybody(rng, community), False
        # These lists are short, and would give far more namesakes by chance than there are in life: how many
        # there are is said in `_relative`.
        if of_purpose or (person.first, person.surname) not in names:
            people.append(person)
            names.add((person.first, person.surname))
    return people


def _anybody(rng: Random, community: str, surname: str | None = None, culture: str | None = None) -> Somebody:
    culture = culture or rng.choices(tuple(SURNAMES), (30, 26, 16, 10, 9, 9))[0]
    woman = rng.random() < 0.65
    names = (WOMEN if woman else MEN)[culture].split()
    first, second = rng.sample(names, 2)
    surname = surname or _surname(rng, culture)
    married = _surname(rng, culture) if woman and rng.random() < 0.06 else None
    title = rng.choices(("Mrs", "Ms", "Miss", "Dr") if woman else ("Mr", "Mr", "Mr", "Dr"), (4, 4, 2, 1))[0]
    if culture == "afrikaans" and rng.random() < 0.5:
        title = {"Mrs": "Mev", "Ms": "Me", "Miss": "Mej", "Mr": "Mnr"}.get(title, title)
    has_second = rng.random() < 0.35
    called = CALLED.get(first) if rng.random() < 0.6 else None
    emails = _emails(rng, first, surname, community)
    return Somebody(first, second if has_second else None, surname, title, called, married, None, emails)


def _surname(rng: Random, culture: str) -> str:
    return rng.choice(SURNAMES[culture].split()).replace("_", " ")


def _relative(rng: Random, of: Somebody, community: str) -> tuple[Somebody, bool]:
    """A brother or sister, a cousin of the same initial, a son of the same name, a stranger who bears it.

    Also whether the name is the same on purpose.
    """
    culture = next(c for c, names in SURNAMES.items() if of.surname.replace(" ", "_") in names.split())
    kind = rng.choices(("sibling", "same initial", "junior", "namesake"), (64, 30, 3, 3))[0]
    other = _anybody(rng, community, of.surname, culture)
    if kind == "same initial":
        names = [
            n for n in f"{WOMEN[culture]} {MEN[culture]}".split() if n[0] == of.first[0] and n != of.first
        ]
        first = rng.choice(names or [other.first])
        emails = _emails(rng, first, of.surname, community)
        return Somebody(first, None, of.surname, other.title, CALLED.get(first), None, None, emails), False
    if kind == "namesake" or (kind == "junior" and of.first in MEN[culture].split()):
        # Two people of one name mostly find a way to be told apart.
        emails = _emails(rng, of.first, of.surname, community)
        younger = "Jr" if kind == "junior" else None
        in_full = kind == "namesake" and rng.random() < 0.6
        second = other.first if other.first != of.first else None
        return Somebody(of.first, second, of.surname, of.title, None, None, younger, emails, in_full), True
    return other, False


def _emails(rng: Random, first: str, surname: str, community: str) -> tuple[str, ...]:
    """None, one, or one at work and one at home; no two people share one, since the number is theirs."""
    if rng.random() < 0.5:
        return ()
    f, s = ("".join(c for c in word.lower() if c.isascii() and c.isalpha()) for word in (first, surname))
    number = rng.randrange(10, 10_000)
    starts = (
        f"{f}.{s}{number}",
        f"{f}{s}{number}",
        f"{f[0]}.{s}{number}",
        f"{s}{f[0]}{number}",
        f"{f}{number}",
    )
    work = f"{rng.choice(starts)}@{community}.example"
    home = f"{rng.choice(starts)}@mail.example"
    return (work, home) if rng.random() < 0.08 else (work,)
