// Every screen of the office: its address, its name in the menu and what it shows.
import type { ComponentType } from 'react'
import { GroupPage } from '../groups/GroupPage.tsx'
import { GroupsPage } from '../groups/GroupsPage.tsx'
import { StaffPage } from '../groups/StaffPage.tsx'
import { WithoutGroupPage } from '../groups/WithoutGroupPage.tsx'
import { ImportPage } from '../importing/ImportPage.tsx'
import { DuplicatesPage } from '../people/DuplicatesPage.tsx'
import { FamiliesPage } from '../people/FamiliesPage.tsx'
import { HouseholdPage } from '../people/HouseholdPage.tsx'
import { MissingPage } from '../people/MissingPage.tsx'
import { PersonPage } from '../people/PersonPage.tsx'
import { PupilPage } from '../people/PupilPage.tsx'
import { ClassListPage } from '../printing/ClassListPage.tsx'
import { ImportReportPage } from '../printing/ImportReportPage.tsx'
import { LetterPage } from '../printing/LetterPage.tsx'
import { MissingSheetPage } from '../printing/MissingSheetPage.tsx'
import { PaperPage } from '../printing/PaperPage.tsx'
import { ReceivedPage } from '../printing/ReceivedPage.tsx'
import { SavedPaperPage } from '../printing/SavedPaperPage.tsx'
import { WindowTestPage } from '../printing/WindowTestPage.tsx'
import { SchoolPage } from '../school/SchoolPage.tsx'
import { UndoPage } from '../undo/UndoPage.tsx'
import { YearChangePage } from '../years/YearChangePage.tsx'

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
