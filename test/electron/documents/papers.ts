// Builders of papers with invented families.
import path from 'node:path'
import { parseIsoDate } from '#domain/kernel/date'
import type { LetterItem, LetterRun } from '#domain/printing/letter-papers'
import { DEFAULT_ADDRESS_WINDOW } from '#domain/printing/letter-papers'
import type { ClassList, MissingSheet } from '#domain/printing/list-papers'
import type { ImportReport } from '#domain/printing/proof-papers'

export const resourcesDir = path.resolve('resources')
export const workerFile = path.resolve('electron/documents/worker.ts')

const on = parseIsoDate('2026-11-21')
if (!on) throw new Error('the fixed date does not exist')

export const aSchool = (changes: Partial<LetterRun['school']> = {}): LetterRun['school'] => ({
  name: 'Basisschool De Boomhut',
  addressLines: ['Schoolstraat 1', '1234 AB  ROTTERDAM'],
  phone: '010 123 45 67',
  email: 'administratie@deboomhut.example',
  openingHours: 'ma–vr 8.15–15.30 uur',
  visionLine: 'Samen groeien',
  practice: false,
  ...changes,
})

const printed: LetterRun['printed'] = {
  on,
  date: '21 november 2026',
  time: '14:30',
  by: 'Ineke',
  printNumber: '2026-0117',
}

export const aLetter = (changes: Partial<LetterItem> = {}): LetterItem => ({
  kind: 'letter',
  addressLines: ['Aan de ouders/verzorgers van Sem de Vries', 'Voorbeeldstraat 11 A', '1234 AB  ROTTERDAM'],
  handOut: 'via groep 5/6 (Sem)',
  salutation: 'Beste ouders/verzorgers van Sem,',
  subject: 'Uitnodiging voor de ouderavond',
  date: '21 november 2026',
  paragraphs: [
    'Op dinsdag 8 december 2026 houden wij een ouderavond. U bent van harte welkom om 19.30 uur in de hal.',
    'We vertellen over het leesonderwijs in groep 5/6. Daarna kunt u vragen stellen aan de leerkrachten.',
    'Kunt u niet komen? Bel ons dan op 010 123 45 67.',
  ],
  closing: 'Met vriendelijke groet,',
  signer: 'Ineke de Wit, administratie',
  children: [{ name: 'Sem de Vries', group: '5/6' }],
  largePrint: false,
  language: 'nl',
  ...changes,
})

export const aDivider = (households: string[]): LetterRun['letters'][number] => ({
  kind: 'divider',
  group: 'Groep 5/6',
  teachers: ['Noor Visser', 'Bram Smit'],
  letters: households.length,
  households,
  note: 'Is een kind afwezig? Leg de brief terug in het postvak van de administratie.',
})

export const aRun = (letters: LetterRun['letters'], changes: Partial<LetterRun> = {}) => ({
  name: 'letterRun' as const,
  data: {
    school: aSchool(),
    printed,
    title: 'Uitnodiging voor de ouderavond',
    window: DEFAULT_ADDRESS_WINDOW,
    ownPaper: false,
    letters,
    ...changes,
  } satisfies LetterRun,
})

/** A letter with the home language left and Dutch right; digits, dates and codes inside the Arabic. */
export const anArabicLetter = (changes: Partial<LetterItem> = {}): LetterItem =>
  aLetter({
    secondLanguage: {
      lang: 'ar',
      direction: 'rtl',
      salutation: 'السادة أولياء أمر Sem de Vries،',
      paragraphs: [
        'ندعوكم إلى أمسية الآباء يوم الثلاثاء 08-12-2026 الساعة 19:30 في المدرسة.',
        'سنتحدث عن تعليم القراءة في المجموعة 5/6. بعد ذلك يمكنكم طرح الأسئلة.',
        'لا يمكنكم الحضور؟ اتصلوا على 06-1234 5678 واذكروا الرمز K7PT-22.',
      ],
      closing: 'مع أطيب التحيات',
    },
    ...changes,
  })

export const aClassList = (children: number): { name: 'classList'; data: ClassList } => ({
  name: 'classList',
  data: {
    school: aSchool(),
    printed,
    title: 'Klassenlijst',
    group: 'groep 3A',
    teachers: ['Fatima el Amrani'],
    date: '21 november 2026',
    sort: 'roepnaam',
    landscape: false,
    columns: [
      { key: 'number', title: 'Nr', width: 0.5 },
      { key: 'name', title: 'Naam', width: 3 },
      { key: 'phone', title: 'Telefoon', width: 2 },
      ...['a', 'b', 'c', 'd'].map((key) => ({ key, title: '', width: 0.6 })),
    ],
    rows: Array.from({ length: children }, (_, index) => [
      String(index + 1),
      `Kind${index + 1} van den Berg`,
      '06 1234 5678',
      '',
      '',
      '',
      '',
    ]),
    footnote: '3 gezinnen staan niet met gegevens op deze lijst.',
  },
})

export const aWindowTestSheet = (window = DEFAULT_ADDRESS_WINDOW) => ({
  name: 'windowTestSheet' as const,
  data: { school: aSchool(), printed, window },
})

export const aMissingSheet = (): { name: 'missingSheet'; data: MissingSheet } => ({
  name: 'missingSheet',
  data: {
    school: aSchool(),
    printed,
    returnBefore: '4 december 2026',
    groups: [
      {
        group: 'groep 3A',
        teachers: ['Fatima el Amrani'],
        households: [
          {
            name: 'Familie Yıldız',
            children: ['Elif Yıldız'],
            missing: ['Telefoonnummer ouder 1', 'Wie heeft het gezag?', 'Taal van brieven'],
          },
          { name: 'Familie De Vries', children: ['Sem de Vries', 'Noor de Vries'], missing: ['E-mailadres'] },
        ],
      },
      { group: 'groep 4B', teachers: [], households: [] },
    ],
  },
})

/** A year of leave with so many grounds, and one small table beside it. */
export const aLeaveOverview = (grounds: number, practice = false) => ({
  name: 'leaveOverview' as const,
  data: {
    school: aSchool({ practice }),
    printed,
    schoolYear: '2026-2027',
    tables: [
      {
        title: 'Aanvragen per grond',
        note: 'Elk kind op een aanvraag telt één keer.',
        columns: ['Grond', 'Kinderen', 'Toegekend', 'Afgewezen', 'Doorgestuurd', 'Dagen'],
        rows: Array.from({ length: grounds }, (_, place) => [
          `Artikel 14: grond ${place}`,
          '3',
          '1',
          '1',
          '1',
          '2,5',
        ]),
      },
      {
        title: 'Afwijken en bezwaar',
        note: '',
        columns: ['', 'Aantal'],
        rows: [['Bezwaren ontvangen', '1']],
      },
    ],
  },
})

/** One attendance list per group with so many children. */
export const anAttendanceList = (...children: number[]) => ({
  name: 'attendanceList' as const,
  data: {
    school: aSchool(),
    printed,
    meeting: 'Welkomstreceptie',
    place: 'de aula',
    lists: children.map((count, list) => ({
      group: `Groep ${list + 3}A`,
      teachers: ['Fatima el Amrani'],
      when: 'dinsdag 1 september 2026, van 19.30 tot 21.00 uur',
      rows: Array.from({ length: count }, (_, at) => ({
        number: at + 1,
        name: `Berg, Kind${at + 1} van den`,
      })),
    })),
  },
})

export const aRecoveryKeyPaper = () => ({
  name: 'recoveryKey' as const,
  data: {
    school: aSchool(),
    printed: { ...printed, printNumber: 'herstelsleutel' },
    groups: ['7Q3M', 'X0KD', '4WZ9', 'HP2T', 'VR8C', '1NAE', 'G6JY'],
  },
})

export const anAccessAnswer = () => ({
  name: 'accessAnswer' as const,
  data: {
    school: aSchool(),
    printed,
    name: 'Fatma Yıldız',
    receivedOn: '1 november 2026',
    statement: ['Hieronder staat wat wij over u bewaren.'],
    sections: Array.from({ length: 30 }, (_, section) => ({
      title: `Deel ${section + 1}`,
      facts: [
        { label: 'Achternaam', value: 'Yıldız', source: 'uit de leerlingadministratie' },
        { label: 'Opmerking', value: 'lang '.repeat(80).trim(), source: 'opgeschreven door de school' },
      ],
    })),
    hidden: '3 gegevens staan niet in dit overzicht.',
  },
})

export const anImportReport = (): { name: 'importReport'; data: ImportReport } => ({
  name: 'importReport',
  data: {
    school: aSchool(),
    printed,
    file: { name: 'leerlingen.csv', kind: 'CSV', fingerprint: 'a1b2c3d4'.repeat(8) },
    counts: [
      { label: 'Kinderen toegevoegd', count: 12 },
      { label: 'Kinderen gewijzigd', count: 3 },
    ],
    readColumns: [
      { column: 'roepnaam', field: 'Roepnaam' },
      { column: 'geb_datum', field: 'Geboortedatum' },
    ],
    refusedColumns: [{ column: 'bsn', reason: 'Het burgerservicenummer mag Ouderloket niet bewaren.' }],
    problems: [{ line: 17, sentence: 'De geboortedatum 31-02-2019 bestaat niet.' }],
    statement: 'Alleen gegevens die nodig zijn voor de administratie van ouders zijn ingelezen.',
  },
})

/** A surname of 39 signs. */
export const WIDEST = 'Wolfeschlegelsteinhausenbergerdorffberg'
export const sixChildren = ['Anna', 'Bram', 'Cas', 'Daan', 'Eva', 'Fien']
export const longestFamily: Partial<LetterItem> = {
  addressLines: [
    `Aan de ouders/verzorgers van Anna, Bram, Cas, Daan, Eva en Fien ${WIDEST}`,
    'Burgemeester van Oudheusdenlaan 1234-56 hs',
    "1234 AB  'S-GRAVENHAGE",
  ],
  salutation: 'Beste ouders/verzorgers van Anna, Bram, Cas, Daan, Eva en Fien,',
  children: sixChildren.map((name) => ({ name: `${name} ${WIDEST}`, group: '5/6' })),
}
export const sixLines: Partial<LetterItem> = {
  addressLines: [
    'Mevrouw A.J. Jansen-de Jong',
    'per adres B. Smit',
    'Gebouw De Linde, kamer 12',
    'High Street 11',
    'LONDON  SW1A 1AA',
    'VERENIGD KONINKRIJK',
  ],
}
