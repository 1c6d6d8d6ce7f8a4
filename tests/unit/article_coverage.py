"""What the article states, a row a statement, with the concepts and links that carry it."""

from typing import NamedTuple

__all__ = ["ARTICLE_COVERAGE", "Statement"]


class Statement(NamedTuple):
    """One statement of the article, restated, and where the built-in map says it."""

    id: str
    statement: str
    concepts: tuple[str, ...]
    links: tuple[str, ...]


def _row(row_id: str, statement: str, concepts: str, links: str) -> Statement:
    return Statement(row_id, statement, tuple(concepts.split()), tuple(links.split()))


# fmt: off
ARTICLE_COVERAGE = (
    _row("S01", "The term covers a wide range of work and is hard to pin down (article by Monique "
                "Hiskens).",
         "psychodynamic-psychotherapy hiskens-article monique-hiskens", "L082 L081"),
    _row("S02", "Psychodynamic psychotherapy could be seen as an updated form of psychoanalytic "
                "psychotherapy.",
         "psychodynamic-psychotherapy psychoanalytic-psychotherapy", "L001"),
    _row("S03", "The two names are sometimes used for the same thing.",
         "psychodynamic-psychotherapy psychoanalytic-psychotherapy", "L001"),
    _row("S04", "The work may be brief or extended.",
         "short-and-long-term-work", "L002"),
    _row("S05", "It is offered to adults, to children and (with children, the article's own focus) "
                "to adolescents.",
         "adults child adolescents", "L005 L003 L004"),
    _row("S06", "Mentalisation-based treatment is one modality it can include.",
         "mbt", "L006"),
    _row("S07", "Play therapy is one modality it can include.",
         "play-therapy", "L007"),
    _row("S08", "Sand tray work is one modality it can include.",
         "sand-tray", "L008"),
    _row("S09", "Art therapy is one modality it can include.",
         "art-therapy", "L009"),
    _row("S10", "EMDR is one modality it can include.",
         "emdr", "L010"),
    _row("S11", "Dyadic therapy for parent and child is one modality it can include.",
         "dyadic-therapy parents child", "L011 L205"),
    _row("S12", "Family therapy is one modality it can include.",
         "family-therapy", "L012"),
    _row("S13", "Wider systemic interventions are one modality it can include.",
         "systemic-interventions", "L013"),
    _row("S14", "Parent-child interaction therapy is one modality it can include.",
         "pcit", "L014"),
    _row("S15", "Therapists draw on different skills for different families.",
         "tailoring psychotherapist family", "L015 L017"),
    _row("S16", "Seeing a psychotherapist is both like and unlike seeing a psychologist (a "
                "companion post explains).",
         "psychotherapist psychologist hiskens-differences", "L087 L084 L085"),
    _row("S17", "Seeing a psychotherapist is both like and unlike seeing a psychiatrist (a "
                "companion post explains).",
         "psychotherapist psychiatrist hiskens-differences", "L086 L084 L283"),
    _row("S18", "The therapeutic relationship is a core idea.",
         "therapeutic-relationship", "L018"),
    _row("S19", "The therapeutic relationship is unlike other kinds of relationship.",
         "therapeutic-relationship ordinary-relationships", "L026"),
    _row("S20", "Therapist and client make the relationship together and over time.",
         "therapeutic-relationship psychotherapist client", "L025 L269"),
    _row("S21", "Because it is made jointly, every such relationship is one of a kind.",
         "therapeutic-relationship human-uniqueness", "L285 L025"),
    _row("S22", "Working within the relationship can add to understanding and insight.",
         "therapeutic-relationship insight client", "L027 L270"),
    _row("S23", "Therapy welcomes a person's authentic self.",
         "authentic-self therapeutic-relationship", "L028"),
    _row("S24", "Client and therapist also think about what gets in the way of being authentic.",
         "authentic-self psychotherapist client", "L029 L270"),
    _row("S25", "Finding words for what is difficult is a core idea.",
         "finding-words", "L019"),
    _row("S26", "Parents' questions about feelings often get an answer of not knowing.",
         "i-dont-know parents", "L035 L034"),
    _row("S27", "The aim is a wider and deeper grasp of parts of oneself that usually stay hidden.",
         "concealed-parts finding-words", "L033"),
    _row("S28", "The therapist works with child and family to notice and voice emotional life they "
                "have not yet been able to express.",
         "emotional-life psychotherapist child family", "L036 L032 L279 L278"),
    _row("S29", "For many young children, therapy is not a matter of sitting and talking.",
         "child symbolic-play", "L037"),
    _row("S30", "The therapist uses play to help the child communicate.",
         "symbolic-play psychotherapist emotional-life", "L041 L039"),
    _row("S31", "The therapist uses art to help the child communicate.",
         "art-making psychotherapist emotional-life", "L038 L275"),
    _row("S32", "The relationship itself helps the child communicate and work through conflict.",
         "therapeutic-relationship emotional-life inner-conflict", "L031 L277"),
    _row("S33", "Play helps the child work through inner conflicts.",
         "symbolic-play inner-conflict working-through", "L040 L286"),
    _row("S34", "Discovering together is a core idea.",
         "discovering-together", "L020"),
    _row("S35", "Each person is highly complex and unlike any other.",
         "human-uniqueness discovering-together", "L042"),
    _row("S36", "So the therapist cannot be the authority on how another should live or decide, "
                "which skills to practise, or what would suit them.",
         "not-knowing-stance human-uniqueness", "L043"),
    _row("S37", "People carry important knowledge about themselves inside.",
         "inner-knowledge discovering-together", "L045"),
    _row("S38", "With support, people can work out what is best for them.",
         "inner-knowledge client doing-with", "L271 L047"),
    _row("S39", "Unseen blocks, called defences, can stop people reaching or using that knowledge.",
         "defences inner-knowledge", "L046"),
    _row("S40", "Building the relationship can give access to deeper insight.",
         "therapeutic-relationship insight", "L027"),
    _row("S41", "Deeper insight opens the way to lasting change.",
         "insight lasting-change therapeutic-relationship", "L050 L030"),
    _row("S42", "An individualised path can make change slow, winding and hard.",
         "winding-path discovering-together", "L049 L051"),
    _row("S43", "The therapist walks beside as a guide and does not lead from the front.",
         "therapist-as-guide psychotherapist", "L052 L044"),
    _row("S44", "Therapy is something one does, not something done to one.",
         "doing-with client", "L048 L273"),
    _row("S45", "The impact of the past is a core idea.",
         "impact-of-the-past", "L021"),
    _row("S46", "The unconscious is a core idea.",
         "unconscious", "L022"),
    _row("S47", "People notice unwelcome patterns that keep coming round.",
         "repeating-patterns impact-of-the-past", "L058"),
    _row("S48", "Therapy looks closely at these patterns.",
         "repeating-patterns", "L054"),
    _row("S49", "Something unconscious keeps the patterns going.",
         "repeating-patterns unconscious", "L053"),
    _row("S50", "Families follow automatic templates or scripts.",
         "family-scripts family", "L057"),
    _row("S51", "Those scripts help to repeat unhelpful patterns.",
         "family-scripts repeating-patterns", "L055"),
    _row("S52", "Therapy uncovers the scripts.",
         "family-scripts", "L056"),
    _row("S53", "Looking for the root of a problem often means looking at how the past informs the "
                "present.",
         "root-of-the-problem impact-of-the-past", "L059"),
    _row("S54", "Defences are a core idea.",
         "defences", "L023"),
    _row("S55", "People use defences without meaning to.",
         "defences unconscious", "L061"),
    _row("S56", "Defences help people cope with everyday challenges.",
         "defences everyday-challenges", "L060"),
    _row("S57", "Some defences are easy to live with while others get in the way at times.",
         "defences self-expression", "L062 L060"),
    _row("S58", "Therapy aims to spot and understand a person's defences.",
         "defences", "L063"),
    _row("S59", "Client and therapist consider together whether a defence still works.",
         "reviewing-defences", "L064 L065"),
    _row("S60", "Attention to inner conflict is a core idea.",
         "inner-conflict", "L024 L069"),
    _row("S61", "Adults and parents report mixed feelings (examples: comforting a child while "
                "frustrated; wanting to cook well while tired).",
         "ambivalence parents", "L067 L066"),
    _row("S62", "Children show mixed feelings in what they do (examples: refusing the hug they "
                "seek; bossing friends while feeling lonely).",
         "inner-conflict child ambivalence", "L068 L066"),
    _row("S63", "The process of therapy is a qualitative experience, by turns creative, hard, "
                "frustrating, revealing and rewarding.",
         "qualitative-experience", "L070"),
    _row("S64", "It is often described as more of an art than a hard science.",
         "art-not-science qualitative-experience", "L071"),
    _row("S65", "That description can wrongly imply that it is not evidence-based.",
         "art-not-science evidence-base", "L072"),
    _row("S66", "Research suggests otherwise; a paper by Jonathan Shedler, whose title is not "
                "given, is the suggested reading.",
         "evidence-base jonathan-shedler shedler-2010-paper", "L281 L280 L083 L074"),
    _row("S67", "Therapy is like painting a series of portraits rather than filling in numbers.",
         "portrait-metaphor", "L075 L076"),
    _row("S68", "In the author's experience, being listened to is a deep human need.",
         "being-listened-to", "L077"),
    _row("S69", "Most people, perhaps all, gain from a safe, understanding place.",
         "safe-space client", "L272 L080"),
    _row("S70", "In such a place people can express themselves fully, including parts usually kept "
                "out of sight.",
         "safe-space self-expression concealed-parts", "L078 L079"),
    _row("S71", "The list of methods is open; there are many others.",
         "psychotherapist tailoring", "L015"),
    _row("S72", "The article is about core ideas of the work with children and adolescents.",
         "hiskens-article child adolescents", "L288 L287"),
    _row("S73", "A short general summary is recommended; where it pointed is not in the text.",
         "hiskens-article psychodynamic-psychotherapy", "L082"),
    _row("S74", "Making art helps the child work through inner conflicts.",
         "art-making inner-conflict", "L274"),
    _row("S75", "Patterns that keep coming round are nicknamed rinse and repeat.",
         "repeating-patterns", "L054 L058"),
    _row("S76", "Trust that the client knows something important underlies the whole stance.",
         "inner-knowledge discovering-together client", "L045 L271"),
)
# fmt: on
