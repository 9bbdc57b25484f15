// Feasts and duties of religion or conviction: the list of the school, with the lists of municipalities as its beginning.
// No list is complete: every faith and current counts (LPW 11 onder e), so a feast outside it is for the head to look at.
// Dates are no part of this list: a moon feast is known shortly before, and the own community sets its day.

export interface Feast {
  readonly id: string
  readonly label: string
  /** False: a cultural celebration without a duty of religion, so no exemption. */
  readonly religious: boolean
  /** School days per duty; null: what the policy says for all feasts. */
  readonly days: number | null
  readonly source: string
}

const DALFSEN = 'lijst van de gemeente Dalfsen'
const AMSTERDAM = 'lijst van de gemeente Amsterdam 2014-2015'

export const NATIONAL_FEASTS: readonly Feast[] = [
  feast('eidAlFitr', 'Suikerfeest', DALFSEN),
  feast('eidAlAdha', 'Offerfeest', DALFSEN),
  feast('islamicNewYear', 'islamitisch nieuwjaar', DALFSEN),
  feast('ashura', 'Asjoera', DALFSEN),
  feast('mawlid', 'Mawlid', DALFSEN),
  feast('miraj', 'Mi’raj', DALFSEN),
  feast('baraat', 'Bara’at', DALFSEN),
  { ...feast('roshHashanah', 'Rosj Hasjana', AMSTERDAM), days: 2 },
  feast('yomKippur', 'Jom Kipoer', DALFSEN),
  { ...feast('sukkot', 'Soekot', AMSTERDAM), days: 2 },
  feast('simchatTorah', 'Simchat Tora', DALFSEN),
  feast('hanukkah', 'Chanoeka', DALFSEN),
  feast('purim', 'Poerim', DALFSEN),
  { ...feast('pesach', 'Pesach', AMSTERDAM), days: 2 },
  feast('shavuot', 'Sjavoeot', DALFSEN),
  feast('ashWednesday', 'Aswoensdag', DALFSEN),
  feast('prayerDay', 'biddag', DALFSEN),
  feast('thanksgivingDay', 'dankdag', DALFSEN),
  feast('orthodoxChristmas', 'orthodox kerstfeest', 'gemeente Rotterdam: elk geloof en elke stroming'),
  feast('orthodoxEaster', 'orthodox Pasen', 'gemeente Rotterdam: ook orthodox Pasen'),
  feast('holi', 'Holi', DALFSEN),
  feast('divali', 'Divali', DALFSEN),
  feast('mahaShivratri', 'Maha Shivratri', AMSTERDAM),
  feast('janmashtami', 'Janmashtami', AMSTERDAM),
  feast('navratri', 'de laatste dag van Navratri', AMSTERDAM),
  feast('vaisakhi', 'Vaisakhi', 'elk geloof (LPW 11 onder e); in geen lijst'),
  feast('guruNanak', 'de geboortedag van Guru Nanak', 'elk geloof (LPW 11 onder e); in geen lijst'),
  feast('vesak', 'Vesak', 'elk geloof (LPW 11 onder e); in geen lijst'),
  { ...feast('chineseNewYear', 'Chinees nieuwjaar', 'gemeente Rotterdam'), religious: false },
  { ...feast('carnival', 'carnaval', DALFSEN), religious: false },
]

function feast(id: string, label: string, source: string): Feast {
  return { id, label, religious: true, days: null, source }
}
