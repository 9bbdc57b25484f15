// Every screen of the office: its address, its name in the menu and what it shows.
import type { ComponentType } from 'react'
import { ImportPage } from '../importing/ImportPage.tsx'
import { DuplicatesPage } from '../people/DuplicatesPage.tsx'
import { FamiliesPage } from '../people/FamiliesPage.tsx'
import { HouseholdPage } from '../people/HouseholdPage.tsx'
import { MissingPage } from '../people/MissingPage.tsx'
import { PersonPage } from '../people/PersonPage.tsx'
import { PupilPage } from '../people/PupilPage.tsx'
import { SchoolPage } from '../school/SchoolPage.tsx'
import { UndoPage } from '../undo/UndoPage.tsx'

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
  { path: '/inlezen', menu: 'Inlezen', component: ImportPage },
  { path: '/ontbreekt', menu: 'Ontbreekt', component: MissingPage },
  { path: '/dubbel', menu: null, component: DuplicatesPage },
  { path: '/terugdraaien', menu: null, component: UndoPage },
  { path: '/school', menu: 'School', component: SchoolPage },
]
