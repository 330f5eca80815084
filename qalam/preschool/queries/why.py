"""'Why not my child?': what happened to the places of a kindergarten since the child was filed, computed.

Of those who got the places it is told what the public log tells: category and moment of filing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.models import Application, Choice, Offer, Place, Pool, QueueEvent
from qalam.preschool.queries.position import Standing, pool_of
from qalam.preschool.queries.together import shared_wishes
from qalam.preschool.queries.turn import LET_GO
from qalam.preschool.rules.turn import Category
from qalam.registry.models import Institution


@dataclass(frozen=True)
class CutOff:
    """The last child of a list that got a place: its moment of filing, and whether its family took the place."""

    category: Category
    filed_at: datetime
    offered_at: datetime
    children: int


@dataclass(frozen=True)
class Why:
    """The answer for one kindergarten. `opened` are places that the queue has had since filing, `free` those now."""

    institution: Institution
    rank: int
    at: datetime
    opened: int
    free: int
    served: tuple[CutOff, ...]
    own_offers: int
    reasons: tuple[Trilingual, ...]
    differs: tuple[Trilingual, ...]


def why(application: Application, institution: Institution, at: datetime) -> Why:
    """Why the child has no place in the kindergarten by that moment, and what would have had to differ."""
    pool, since = pool_of(application, institution), application.filed_at
    places = Place.objects.filter(pool=pool, opened_at__lte=at) if pool.pk else Place.objects.none()
    opened = opened_since(places, since, at)
    offered = offers_since(pool, application, at)
    cut_offs = served_lists(offered)
    own = Offer.objects.filter(application=application, place__pool=pool, made_at__lte=at).count() if pool.pk else 0
    choice = application.choices.filter(institution=institution).first()
    free, kept = places.free().count(), places.kept().count()
    waiting = free + kept
    return Why(
        institution=institution,
        rank=choice.rank if choice else 0,
        at=at,
        opened=opened,
        free=free,
        served=cut_offs,
        own_offers=own,
        reasons=reasons(application, pool, opened, cut_offs, own=own, free=free, kept=kept),
        differs=tuple(differing(application, choice, offered, own=own, waiting=waiting)),
    )


def opened_since(places: QuerySet[Place], since: datetime, at: datetime) -> int:
    """How many places the queue got; those that are kept for a round it gets when the round is published."""
    given = QueueEvent.objects.filter(place=OuterRef("pk"), kind="place-opened", at__gte=since, at__lte=at)
    return places.exclude(state=Place.State.KEPT).filter(Q(opened_at__gte=since) | Exists(given)).count()


def offers_since(pool: Pool, application: Application, at: datetime) -> Sequence[QueueEvent]:
    """Offers of the pool's places to other children since the child was filed, the earliest first."""
    if pool.pk is None:
        return []
    since = QueueEvent.objects.filter(kind="offered", place__pool=pool, at__gte=application.filed_at, at__lte=at)
    return list(since.exclude(application=application).exclude(before_priority="").order_by("leaf_index"))


def served_lists(offered: Sequence[QueueEvent]) -> tuple[CutOff, ...]:
    """For each list: how many got an offer, and who was the last in its order."""
    counts = Counter(event.before_priority for event in offered)
    found = []
    for category in Category:
        of_list = [event for event in offered if event.before_priority == category and event.before_filed_at]
        if of_list:
            last = max(of_list, key=lambda event: event.before_filed_at or event.at)
            assert last.before_filed_at is not None  # filtered above
            found.append(CutOff(category, last.before_filed_at, last.at, counts[category]))
    return tuple(found)


def reasons(
    application: Application, pool: Pool, opened: int, served: Sequence[CutOff], *, own: int, free: int, kept: int
) -> tuple[Trilingual, ...]:
    """What happened, sentence by sentence."""
    told = [OPENED.fill(opened=opened) if opened or served else NO_PLACES]
    for cut_off in served:
        told.append(SERVED[cut_off.category].fill(children=cut_off.children, filed_at=moment(cut_off.filed_at)))
    if own:
        told.append(OFFERED_YOU if not has_let_go(application, pool) else YOU_LET_GO)
    if free:
        told.append(PLACES_FREE.fill(free=free))
    if kept:
        told.append(PLACES_KEPT.fill(kept=kept))
    return tuple(told)


def has_let_go(application: Application, pool: Pool) -> bool:
    """Whether the family let a place of the pool go."""
    own = Q(application=application, place__pool=pool)
    return QueueEvent.objects.filter(own, kind__in=LET_GO).exists()


def standing_then(application: Application, offered: Sequence[QueueEvent]) -> Standing | None:
    """Where the child stood when the last of the places was offered; None where it did not wait that moment.

    A round offers all its places at once, so a child that it served waited for every one of them.
    """
    before = QueueEvent.objects.filter(application=application)
    if offered:
        before = before.filter(leaf_index__lt=offered[-1].leaf_index)
    last = before.order_by("-leaf_index").first()
    if last is None:
        return None
    if offered and are_of_one_round(last, offered[-1]):
        return standing(application, last.before_priority, last.before_filed_at)
    return standing(application, last.after_priority, last.after_filed_at)


def standing(application: Application, priority: str, filed_at: datetime | None) -> Standing | None:
    return Standing(Category(priority), filed_at, application.code) if filed_at else None


def are_of_one_round(first: QueueEvent, later: QueueEvent) -> bool:
    """Whether two offers were made by the same mass round, which enters all of them at one moment."""
    return first.kind == later.kind == "offered" and first.cause == later.cause == "round" and first.at == later.at


def differing(
    application: Application, choice: Choice | None, offered: Sequence[QueueEvent], *, own: int, waiting: int
) -> list[Trilingual]:
    """What would have had to differ; nothing where the child had such a place, or places wait to be given."""
    served, rank = served_lists(offered), choice.rank if choice else 0
    if choice and choice.institution_id not in shared_wishes(application):
        return [NOT_SHARED]
    if own or (waiting and not served):
        return []
    if served and had_better(application, rank, offered):
        return [HAD_BETTER]
    return what_differs(standing_then(application, offered), served)


def had_better(application: Application, rank: int, offered: Sequence[QueueEvent]) -> bool:
    """Whether the round that gave the last of these places gave the child one higher on its list."""
    last = offered[-1]
    if last.cause != "round":
        return False
    return Offer.objects.filter(application=application, round__isnull=False, made_at=last.at, rank__lt=rank).exists()


def what_differs(mine: Standing | None, served: Sequence[CutOff]) -> list[Trilingual]:
    """What would have had to differ for the child to get one of these places."""
    if not served:
        return [NEEDS_PLACES]
    if mine is None:
        return [DID_NOT_WAIT]
    by_list: Mapping[Category, CutOff] = {one.category: one for one in served}
    told = []
    of_mine = by_list.get(mine.category)
    if of_mine and mine.filed_at > of_mine.filed_at:
        told.append(EARLIER.fill(own=moment(mine.filed_at), last=moment(of_mine.filed_at)))
    elif of_mine:
        told.append(PASSED_OVER.fill(own=moment(mine.filed_at), last=moment(of_mine.filed_at)))
    else:
        told.append(NOBODY_OF_LIST[mine.category])
    better = [one for one in served if one.category.order < mine.category.order and mine.filed_at < one.filed_at]
    told += [WITH_CATEGORY[one.category].fill(last=moment(one.filed_at)) for one in better]
    return told


def moment(at: datetime) -> str:
    """`01.09.2022 09:05`, in the city."""
    return f"{at.astimezone(CITY_ZONE):%d.%m.%Y %H:%M}"


NO_PLACES = Trilingual(
    kk="Өтініш берілгеннен бері балаңыздың туған жылы мен тіліне сай бұл балабақшада бірде-бір орын ашылған жоқ.",
    ru="С подачи заявления в этом саду не открылось ни одного места для года рождения и языка Вашего ребёнка.",
    en="Since you applied this kindergarten has opened no place for your child's birth year and language.",
)
OPENED = Trilingual(
    kk="Өтініш берілгеннен бері балаңызға сай ашылған орын саны — {opened}.",
    ru="Мест, подходящих Вашему ребёнку, с подачи заявления открыто: {opened}.",
    en="Places that suit your child, opened since you applied: {opened}.",
)
SERVED = {
    Category.EXTRAORDINARY: Trilingual(
        kk="Кезектен тыс санатта орын ұсынылған бала саны — {children}, соңғысының өтініш уақыты — {filed_at}.",
        ru="Места предложены детям внеочередной категории: {children}; последний из них подал заявление {filed_at}.",
        en="Children of an extraordinary category were offered places: {children}; the last applied on {filed_at}.",
    ),
    Category.FIRST: Trilingual(
        kk="Бірінші кезекте орын ұсынылған бала саны — {children}, соңғысының өтініш уақыты — {filed_at}.",
        ru="Места предложены первоочередным детям: {children}; последний из них подал заявление {filed_at}.",
        en="First-priority children were offered places: {children}; the last of them applied on {filed_at}.",
    ),
    Category.GENERAL: Trilingual(
        kk="Жалпы кезекте орын ұсынылған бала саны — {children}, соңғысының өтініш уақыты — {filed_at}.",
        ru="Места предложены детям общей очереди: {children}; последний из них подал заявление {filed_at}.",
        en="Children of the general queue were offered places: {children}; the last of them applied on {filed_at}.",
    ),
}
OFFERED_YOU = Trilingual(
    kk="Осы балабақшадағы орын балаңызға да ұсынылды.",
    ru="Место в этом саду было предложено и Вашему ребёнку.",
    en="Your child was offered a place of this kindergarten too.",
)
YOU_LET_GO = Trilingual(
    kk="Осы балабақшадағы орын балаңызға ұсынылған, бірақ ол қабылданбай, келесі балаларға өтті.",
    ru="Место в этом саду предлагалось Вашему ребёнку, но не было принято и перешло следующим.",
    en="Your child was offered a place of this kindergarten, but it was not taken and went to the next.",
)
PLACES_FREE = Trilingual(
    kk="Қазір {free} орын бос, олар кезек бойынша ұсынылады.",
    ru="Сейчас свободных мест: {free}; их предложат по очереди.",
    en="Places free now: {free}; they will be offered in the order of the queue.",
)
PLACES_KEPT = Trilingual(
    kk="Жаппай жинақтауға қалдырылған орын саны — {kept}. Олар әлі ешкімге ұсынылған жоқ, бәрі бірден кезек бойынша "
    "беріледі.",
    ru="Мест, оставленных для массового комплектования: {kept}. Они ещё никому не предложены, их отдадут все сразу по "
    "очереди.",
    en="Places kept for a mass round: {kept}. Nobody was offered them yet; all will be given at once, in the order of "
    "the queue.",
)
HAD_BETTER = Trilingual(
    kk="Осы жинақтауда балаңызға тізіміңізде жоғары тұрған балабақшадан орын ұсынылды, сондықтан бұл балабақшаның орны "
    "оған керек болмады.",
    ru="В этом комплектовании ребёнку предложено место в саду, который стоит в Вашем списке выше, поэтому место здесь "
    "ему не понадобилось.",
    en="In the same round your child was offered a place of a kindergarten higher on your list, so it did not need one "
    "here.",
)
NOT_SHARED = Trilingual(
    kk="Балаңыз бауырларымен бірге қойылған, ал бұл балабақша олардың бәрінің тізімінде жоқ. Орын ұсынылуы үшін оны "
    "бәрінің тізіміне қосыңыз немесе балаларды жеке-жеке тұрғызыңыз.",
    ru="Ребёнок поставлен вместе с братом или сестрой, а этого сада нет в списках всех. Чтобы место здесь "
    "предложили, добавьте сад в список каждого или поставьте детей по отдельности.",
    en="Your child is placed together with others, and this kindergarten is not on the lists of all of them. For a "
    "place here add it to each list, or let each child stand by itself.",
)
NEEDS_PLACES = Trilingual(
    kk="Балаңыз орын алуы үшін бұл балабақшада орын ашылуы керек. Тізімге орны бар балабақшаларды қоса аласыз.",
    ru="Чтобы ребёнок получил место, оно должно открыться. Можно добавить в список сады, где места есть.",
    en="For your child to get a place, one has to open. You can add kindergartens that have places to your list.",
)
EARLIER = Trilingual(
    kk="Өтінішіңіздің уақыты — {own}. Орын алу үшін ол {last} уақытынан бұрын берілуі керек еді.",
    ru="Вы подали заявление {own}. Чтобы получить место, его нужно было подать раньше {last}.",
    en="You applied on {own}. To get one of these places the application had to be filed before {last}.",
)
DID_NOT_WAIT = Trilingual(
    kk="Орындар ұсынылған кезде балаңыз кезекте күтіп тұрмаған: ұсыныс, жолдама не тоқтату тізімі болған. Қалай "
    "өзгергені журналда көрсетілген.",
    ru="Когда предлагались места, Ваш ребёнок не ждал в очереди: было предложение, направление или стоп-лист. Как это "
    "менялось, видно в журнале.",
    en="When the places were offered your child did not wait in the queue: it had an offer or a referral, or was "
    "stop-listed. The journal tells how that changed.",
)
PASSED_OVER = Trilingual(
    kk="Өтінішіңіз ({own}) соңғы орын алған баладан ({last}) бұрын берілген. Бірге қойылған балаларға орын жетпесе, "
    "кезек келесі балаға өтеді. Себебі бұл болмаса, қайта қарауды сұраңыз.",
    ru="Ваше заявление ({own}) подано раньше последнего получившего место ({last}). Детей, поставленных вместе, "
    "пропускают, когда мест не хватает на всех. Если дело не в этом, попросите о пересмотре.",
    en="You applied ({own}) before the last who got a place ({last}). Children placed together are passed over while "
    "there are too few places for all of them. If that is not the reason, ask for a review.",
)
NOBODY_OF_LIST = {
    Category.EXTRAORDINARY: Trilingual(
        kk="Санатыңыз бойынша орын ұсынылған бала болған жоқ. Түсініксіз болса, қайта қарауды сұраңыз.",
        ru="Детям Вашей категории места не предлагались. Если это неясно, попросите о пересмотре.",
        en="No child of your category was offered a place. If that is unclear, ask for a review.",
    ),
    Category.FIRST: Trilingual(
        kk="Бұл орындар басқа санаттағы балаларға тиді: санауыш бойынша бірінші кезектегі санаттың кезегі келмеген.",
        ru="Эти места достались детям других категорий: по счётчику очередь первоочередных ещё не пришла.",
        en="These places went to other categories: by the counter it was not yet the turn of first-priority children.",
    ),
    Category.GENERAL: Trilingual(
        kk="Бұл орындардың бәрі басымдығы бар балаларға тиді, жалпы кезекке орын жетпеді.",
        ru="Все эти места достались детям с преимуществом, до общей очереди места не дошли.",
        en="All these places went to children with priority; none was left for the general queue.",
    ),
}
WITH_CATEGORY = {
    Category.EXTRAORDINARY: Trilingual(
        kk="Кезектен тыс санатыңыз расталған болса, осы өтінішпен-ақ орын тиер еді (соңғысының уақыты — {last}).",
        ru="Будь внеочередная категория подтверждена, место бы досталось (последний подал заявление {last}).",
        en="With a confirmed extraordinary category the child would have got a place (the last applied on {last}).",
    ),
    Category.FIRST: Trilingual(
        kk="Бірінші кезектегі санатыңыз расталған болса, осы өтінішпен-ақ орын тиер еді (соңғысының уақыты — {last}).",
        ru="Будь первоочередная категория подтверждена, место бы досталось (последний подал заявление {last}).",
        en="With a confirmed first-priority category the child would have got a place (the last applied on {last}).",
    ),
}
