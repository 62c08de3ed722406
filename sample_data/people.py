"""Invented people: common first names and surnames of South Africa, put together at random."""

from random import Random

FIRST_NAMES = """
Ayanda Bongani Busisiwe Chantelle Dineo Fatima Gugulethu Hendrik Ilse Jabulani Johan Karabo Kgomotso
Lebogang Lerato Lindiwe Lungile Mandla Mareka Mpho Naledi Nandi Neo Nomsa Palesa Pieter Priya Ravi
Refilwe Rethabile Sanele Sibusiso Sipho Susan Tebogo Thabo Thandeka Tshepo Vusi Willem Xolani Yolanda
Yusuf Zanele Zinhle Zoë
"""
SURNAMES = """
Adams Botha Cele Chauke Daniels Dlamini Du_Plessis Fourie Govender Hlongwane Jacobs Khoza Khumalo Langa
Mabaso Mahlangu Maluleke Masondo Mathebula Mbatha Modise Mokoena Molefe Moodley Mthembu Naidoo Ndlovu
Nel Ngcobo Nkosi Ntuli Petersen Phiri Radebe Ramokgopa Sithole Smit Tshabalala Van_Wyk Williams Xaba
Zulu
"""
ORGANISATIONS = """
Acacia_Learning_Trust Baobab_Primary_School Bluebell_Playgroup Thornfield_College_of_Education
Marula_Schools_Network Umthombo_Training_Centre Karoo_Reading_Project Jacaranda_Secondary_School
Sunrise_District_Office Ilanga_Family_Fund Riverbend_Preschool Protea_Ridge_Primary
Mopane_Teacher_Centre Hilltop_University_School_of_Education Silverleaf_Foundation
Kudu_Plains_Combined_School
"""


def invent(rng: Random, number: int) -> list[str]:
    """That many different full names."""
    pairs = [
        f"{first} {last.replace('_', ' ')}" for first in FIRST_NAMES.split() for last in SURNAMES.split()
    ]
    return rng.sample(pairs, number)


def organisations(number: int) -> list[str]:
    """The first so many invented organisations."""
    return [name.replace("_", " ") for name in ORGANISATIONS.split()[:number]]


def email(person: str) -> str:
    """An address that reaches nobody: the domain is kept for examples."""
    plain = person.lower().replace("ë", "e").replace(" ", ".")
    return f"{plain}@example.org"
