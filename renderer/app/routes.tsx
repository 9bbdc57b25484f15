// Every screen of the office: its address, its name in the menu and what it shows.
import type { ComponentType } from 'react'
import { FamiliesPage } from '../people/FamiliesPage.tsx'
import { late } from '../ui/late.tsx'

// The first screen comes with the window, the others after it.
const GroupPage = late(async () => (await import('../groups/GroupPage.tsx')).GroupPage)
const GroupsPage = late(async () => (await import('../groups/GroupsPage.tsx')).GroupsPage)
const StaffPage = late(async () => (await import('../groups/StaffPage.tsx')).StaffPage)
const WithoutGroupPage = late(async () => (await import('../groups/WithoutGroupPage.tsx')).WithoutGroupPage)
const ImportPage = late(async () => (await import('../importing/ImportPage.tsx')).ImportPage)
const DuplicatesPage = late(async () => (await import('../people/DuplicatesPage.tsx')).DuplicatesPage)
const HouseholdPage = late(async () => (await import('../people/HouseholdPage.tsx')).HouseholdPage)
const MissingPage = late(async () => (await import('../people/MissingPage.tsx')).MissingPage)
const PersonPage = late(async () => (await import('../people/PersonPage.tsx')).PersonPage)
const PupilPage = late(async () => (await import('../people/PupilPage.tsx')).PupilPage)
const ClassListPage = late(async () => (await import('../printing/ClassListPage.tsx')).ClassListPage)
const ImportReportPage = late(async () => (await import('../printing/ImportReportPage.tsx')).ImportReportPage)
const LetterPage = late(async () => (await import('../printing/LetterPage.tsx')).LetterPage)
const MissingSheetPage = late(async () => (await import('../printing/MissingSheetPage.tsx')).MissingSheetPage)
const PaperPage = late(async () => (await import('../printing/PaperPage.tsx')).PaperPage)
const ReceivedPage = late(async () => (await import('../printing/ReceivedPage.tsx')).ReceivedPage)
const SavedPaperPage = late(async () => (await import('../printing/SavedPaperPage.tsx')).SavedPaperPage)
const WindowTestPage = late(async () => (await import('../printing/WindowTestPage.tsx')).WindowTestPage)
const SchoolPage = late(async () => (await import('../school/SchoolPage.tsx')).SchoolPage)
const UndoPage = late(async () => (await import('../undo/UndoPage.tsx')).UndoPage)
const YearChangePage = late(async () => (await import('../years/YearChangePage.tsx')).YearChangePage)

export interface Screen {
  /** Pattern of the address after the #. */
  readonly path: string
  /** Name in the menu; null for a screen that is reached from another one. */
  readonly menu: string | null
  readonly component: ComponentType
}

export const SCREENS: readonly Screen[] = [
  { path: '/gezinnen', menu: 'Gezinnen', component: FamiliesPage },
  { path: '/gezinnen/:id', menu: null, component: HouseholdPage },
  { path: '/leerlingen/:id', menu: null, component: PupilPage },
  { path: '/ouders/:id', menu: null, component: PersonPage },
  { path: '/groepen', menu: 'Groepen', component: GroupsPage },
  { path: '/groepen/personeel', menu: null, component: StaffPage },
  { path: '/groepen/zonder', menu: null, component: WithoutGroupPage },
  { path: '/groepen/:id', menu: null, component: GroupPage },
  { path: '/jaarovergang', menu: null, component: YearChangePage },
  { path: '/inlezen', menu: 'Inlezen', component: ImportPage },
  { path: '/papier', menu: 'Papier', component: PaperPage },
  { path: '/papier/brief', menu: null, component: LetterPage },
  { path: '/papier/klassenlijst', menu: null, component: ClassListPage },
  { path: '/papier/ontbreekt', menu: null, component: MissingSheetPage },
  { path: '/papier/proefvel', menu: null, component: WindowTestPage },
  { path: '/papier/gezin/:householdId', menu: null, component: ReceivedPage },
  { path: '/papier/bewaard/:runId', menu: null, component: SavedPaperPage },
  { path: '/papier/importverslag/:restorePointId', menu: null, component: ImportReportPage },
  { path: '/ontbreekt', menu: 'Ontbreekt', component: MissingPage },
  { path: '/dubbel', menu: null, component: DuplicatesPage },
  { path: '/terugdraaien', menu: null, component: UndoPage },
  { path: '/school', menu: 'School', component: SchoolPage },
]
