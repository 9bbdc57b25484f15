// Every screen of the office: its address, its name in the menu and what it shows.
import type { ComponentType } from 'react'
import { type Right, type Role, verdict } from '#domain/access/rights'
import { FamiliesPage } from '../people/FamiliesPage.tsx'
import { late } from '../ui/late.tsx'

// The first screen comes with the window, the others after it.
const DoorPage = late(async () => (await import('../meetings/door/DoorPage.tsx')).DoorPage)
const AbsencePage = late(async () => (await import('../absence/AbsencePage.tsx')).AbsencePage)
const AccountsPage = late(async () => (await import('../access/AccountsPage.tsx')).AccountsPage)
const OwnSecretPage = late(async () => (await import('../access/OwnSecretPage.tsx')).OwnSecretPage)
const ProposalsPage = late(async () => (await import('../access/ProposalsPage.tsx')).ProposalsPage)
const RightsPage = late(async () => (await import('../access/RightsPage.tsx')).RightsPage)
const BoardPage = late(async () => (await import('../rota/board/BoardPage.tsx')).BoardPage)
const ProposalPage = late(async () => (await import('../rota/proposal/ProposalPage.tsx')).ProposalPage)
const BackupsPage = late(async () => (await import('../backups/BackupsPage.tsx')).BackupsPage)
const BuddiesPage = late(async () => (await import('../buddies/BuddiesPage.tsx')).BuddiesPage)
const MeetingsPage = late(async () => (await import('../meetings/MeetingsPage.tsx')).MeetingsPage)
const MeetingPage = late(async () => (await import('../meetings/MeetingPage.tsx')).MeetingPage)
const NewMeetingPage = late(async () => (await import('../meetings/NewMeetingPage.tsx')).NewMeetingPage)
const ChangeMeetingPage = late(
  async () => (await import('../meetings/ChangeMeetingPage.tsx')).ChangeMeetingPage,
)
const YearPlanPage = late(async () => (await import('../meetings/YearPlanPage.tsx')).YearPlanPage)
const PolicyPage = late(async () => (await import('../leave/settings/PolicyPage.tsx')).PolicyPage)
const CalendarPage = late(async () => (await import('../calendar/CalendarPage.tsx')).CalendarPage)
const KeysPage = late(async () => (await import('../keys/KeysPage.tsx')).KeysPage)
const ManagePage = late(async () => (await import('./ManagePage.tsx')).ManagePage)
const AuditPage = late(async () => (await import('../audit/AuditPage.tsx')).AuditPage)
const GroupPage = late(async () => (await import('../groups/GroupPage.tsx')).GroupPage)
const GroupsPage = late(async () => (await import('../groups/GroupsPage.tsx')).GroupsPage)
const StaffPage = late(async () => (await import('../groups/StaffPage.tsx')).StaffPage)
const WithoutGroupPage = late(async () => (await import('../groups/WithoutGroupPage.tsx')).WithoutGroupPage)
const ImportPage = late(async () => (await import('../importing/ImportPage.tsx')).ImportPage)
const RequestPage = late(async () => (await import('../leave/request/RequestPage.tsx')).RequestPage)
const PupilLeavePage = late(async () => (await import('../leave/PupilLeavePage.tsx')).PupilLeavePage)
const ListsPage = late(async () => (await import('../meetings/lists/ListsPage.tsx')).ListsPage)
const TypeBackPage = late(async () => (await import('../meetings/lists/TypeBackPage.tsx')).TypeBackPage)
const LeavePage = late(async () => (await import('../leave/LeavePage.tsx')).LeavePage)
const PickFamilyPage = late(async () => (await import('../leave/intake/PickFamilyPage.tsx')).PickFamilyPage)
const AnswersPage = late(async () => (await import('../meetings/answers/AnswersPage.tsx')).AnswersPage)
const CallsPage = late(async () => (await import('../meetings/answers/CallsPage.tsx')).CallsPage)
const InvitePage = late(async () => (await import('../meetings/invite/InvitePage.tsx')).InvitePage)
const NamesPage = late(async () => (await import('../meetings/reach/NamesPage.tsx')).NamesPage)
const NeverReachedPage = late(
  async () => (await import('../meetings/reach/NeverReachedPage.tsx')).NeverReachedPage,
)
const NewLeavePage = late(async () => (await import('../leave/intake/NewLeavePage.tsx')).NewLeavePage)
const ChangeLeavePage = late(
  async () => (await import('../leave/intake/ChangeLeavePage.tsx')).ChangeLeavePage,
)
const DuplicatesPage = late(async () => (await import('../people/DuplicatesPage.tsx')).DuplicatesPage)
const HouseholdPage = late(async () => (await import('../people/HouseholdPage.tsx')).HouseholdPage)
const MissingPage = late(async () => (await import('../people/MissingPage.tsx')).MissingPage)
const PersonPage = late(async () => (await import('../people/PersonPage.tsx')).PersonPage)
const PupilPage = late(async () => (await import('../people/PupilPage.tsx')).PupilPage)
const CleanUpPage = late(async () => (await import('../privacy/CleanUpPage.tsx')).CleanUpPage)
const InzagePage = late(async () => (await import('../privacy/InzagePage.tsx')).InzagePage)
const InzageRequestPage = late(
  async () => (await import('../privacy/InzageRequestPage.tsx')).InzageRequestPage,
)
const ClassListPage = late(async () => (await import('../printing/ClassListPage.tsx')).ClassListPage)
const ImportReportPage = late(async () => (await import('../printing/ImportReportPage.tsx')).ImportReportPage)
const LetterPage = late(async () => (await import('../printing/LetterPage.tsx')).LetterPage)
const MissingSheetPage = late(async () => (await import('../printing/MissingSheetPage.tsx')).MissingSheetPage)
const PaperPage = late(async () => (await import('../printing/PaperPage.tsx')).PaperPage)
const ReceivedPage = late(async () => (await import('../printing/ReceivedPage.tsx')).ReceivedPage)
const SavedPaperPage = late(async () => (await import('../printing/SavedPaperPage.tsx')).SavedPaperPage)
const WindowTestPage = late(async () => (await import('../printing/WindowTestPage.tsx')).WindowTestPage)
const MeetingReportPage = late(async () => (await import('../meetings/report/ReportPage.tsx')).ReportPage)
const MeetingTrendPage = late(async () => (await import('../meetings/report/TrendPage.tsx')).TrendPage)
const OverviewPage = late(async () => (await import('../leave/overview/OverviewPage.tsx')).OverviewPage)
const FormPage = late(async () => (await import('../rota/families/FormPage.tsx')).FormPage)
const RotaFamiliesPage = late(
  async () => (await import('../rota/families/RotaFamiliesPage.tsx')).RotaFamiliesPage,
)
const RotaFamilyPage = late(async () => (await import('../rota/families/RotaFamilyPage.tsx')).RotaFamilyPage)
const TasksPage = late(async () => (await import('../rota/tasks/TasksPage.tsx')).TasksPage)
const PanelsPage = late(async () => (await import('../panels/PanelsPage.tsx')).PanelsPage)
const PanelPage = late(async () => (await import('../panels/PanelPage.tsx')).PanelPage)
const TopicsPage = late(async () => (await import('../panels/TopicsPage.tsx')).TopicsPage)
const YouSaidPage = late(async () => (await import('../panels/YouSaidPage.tsx')).YouSaidPage)
const IdeaCardsPage = late(async () => (await import('../panels/IdeaCardsPage.tsx')).IdeaCardsPage)
const TripPage = late(async () => (await import('../rota/trips/TripPage.tsx')).TripPage)
const TripsPage = late(async () => (await import('../rota/trips/TripsPage.tsx')).TripsPage)
const TurnsPage = late(async () => (await import('../rota/tasks/TurnsPage.tsx')).TurnsPage)
const RotaPaperPage = late(async () => (await import('../rota/paper/RotaPaperPage.tsx')).RotaPaperPage)
const ComplaintsPage = late(async () => (await import('../complaints/ComplaintsPage.tsx')).ComplaintsPage)
const ComplaintFilePage = late(async () => (await import('../complaints/file/FilePage.tsx')).FilePage)
const NewReportPage = late(async () => (await import('../complaints/intake/NewReportPage.tsx')).NewReportPage)
const ComplaintYearPage = late(async () => (await import('../complaints/year/YearPage.tsx')).YearPage)
const ComplaintSettingsPage = late(
  async () => (await import('../complaints/settings/SettingsPage.tsx')).SettingsPage,
)
const SchoolPage = late(async () => (await import('../school/SchoolPage.tsx')).SchoolPage)
const UndoPage = late(async () => (await import('../undo/UndoPage.tsx')).UndoPage)
const YearChangePage = late(async () => (await import('../years/YearChangePage.tsx')).YearChangePage)

export interface Screen {
  /** Pattern of the address after the #. */
  readonly path: string
  /** Name in the menu; null for a screen that is reached from another one. */
  readonly menu: string | null
  /** Who may not see it has no such address. */
  readonly right: Right
  /** Fills the window, without menu and search, and is only left with the secret (held-screen). */
  readonly alone?: true
  /** A coordinator has it in the menu only while there is a report that is open to this person. */
  readonly withReports?: true
  readonly component: ComponentType
}

export const SCREENS: readonly Screen[] = [
  { path: '/gezinnen', menu: 'Gezinnen', right: 'seePeople', component: FamiliesPage },
  { path: '/gezinnen/:id', menu: null, right: 'seePeople', component: HouseholdPage },
  { path: '/leerlingen/:id', menu: null, right: 'seePeople', component: PupilPage },
  { path: '/leerlingen/:id/verlof', menu: null, right: 'seeLeave', component: PupilLeavePage },
  { path: '/ouders/:id', menu: null, right: 'seePeople', component: PersonPage },
  { path: '/groepen', menu: 'Groepen', right: 'seeGroups', component: GroupsPage },
  { path: '/groepen/personeel', menu: null, right: 'seeGroups', component: StaffPage },
  { path: '/groepen/zonder', menu: null, right: 'seeGroups', component: WithoutGroupPage },
  { path: '/groepen/:id', menu: null, right: 'seeGroups', component: GroupPage },
  { path: '/jaarovergang', menu: null, right: 'changeYear', component: YearChangePage },
  { path: '/inlezen', menu: 'Inlezen', right: 'import', component: ImportPage },
  { path: '/papier', menu: 'Papier', right: 'print', component: PaperPage },
  { path: '/papier/brief', menu: null, right: 'print', component: LetterPage },
  { path: '/papier/klassenlijst', menu: null, right: 'print', component: ClassListPage },
  { path: '/papier/ontbreekt', menu: null, right: 'print', component: MissingSheetPage },
  { path: '/papier/proefvel', menu: null, right: 'print', component: WindowTestPage },
  { path: '/papier/gezin/:householdId', menu: null, right: 'print', component: ReceivedPage },
  { path: '/papier/bewaard/:runId', menu: null, right: 'print', component: SavedPaperPage },
  { path: '/papier/importverslag/:restorePointId', menu: null, right: 'print', component: ImportReportPage },
  { path: '/verlof', menu: 'Verlof', right: 'seeLeave', component: LeavePage },
  { path: '/verlof/nieuw', menu: null, right: 'takeLeave', component: PickFamilyPage },
  { path: '/verlof/nieuw/:kind/:id', menu: null, right: 'takeLeave', component: NewLeavePage },
  { path: '/verlof/overzicht', menu: null, right: 'seeLeave', component: OverviewPage },
  { path: '/verlof/:id/wijzigen', menu: null, right: 'takeLeave', component: ChangeLeavePage },
  { path: '/verlof/beleid', menu: null, right: 'seeLeave', component: PolicyPage },
  // after every other address below /verlof: the first that fits is shown
  { path: '/verlof/:id', menu: null, right: 'seeLeave', component: RequestPage },
  { path: '/bijeenkomsten', menu: 'Bijeenkomsten', right: 'seeMeetings', component: MeetingsPage },
  { path: '/bijeenkomsten/nieuw', menu: null, right: 'keepMeetings', component: NewMeetingPage },
  { path: '/bijeenkomsten/jaarplan', menu: null, right: 'keepMeetings', component: YearPlanPage },
  { path: '/bijeenkomsten/:id/wijzigen', menu: null, right: 'keepMeetings', component: ChangeMeetingPage },
  { path: '/bijeenkomsten/:id/deur', menu: null, right: 'keepMeetings', alone: true, component: DoorPage },
  { path: '/bijeenkomsten/:id/uitnodigen', menu: null, right: 'seeMeetings', component: InvitePage },
  { path: '/bijeenkomsten/:id/antwoorden', menu: null, right: 'seeMeetings', component: AnswersPage },
  { path: '/bijeenkomsten/:id/lijsten', menu: null, right: 'keepMeetings', component: ListsPage },
  { path: '/bijeenkomsten/:id/lijsten/:listId', menu: null, right: 'keepMeetings', component: TypeBackPage },
  { path: '/bijeenkomsten/nooit-bereikt', menu: null, right: 'reachFamilies', component: NeverReachedPage },
  { path: '/bijeenkomsten/:id/namen', menu: null, right: 'keepMeetings', component: NamesPage },
  { path: '/bijeenkomsten/opkomst', menu: null, right: 'seeMeetings', component: MeetingTrendPage },
  { path: '/bijeenkomsten/:id/verslag', menu: null, right: 'seeMeetings', component: MeetingReportPage },
  { path: '/bijeenkomsten/:id/bellen', menu: null, right: 'keepMeetings', component: CallsPage },
  // after every other address below /bijeenkomsten
  { path: '/bijeenkomsten/:id', menu: null, right: 'seeMeetings', component: MeetingPage },
  { path: '/ouderhulp', menu: 'Ouderhulp', right: 'seeRota', component: BoardPage },
  { path: '/ouderhulp/voorstel', menu: null, right: 'keepRota', component: ProposalPage },
  { path: '/ouderhulp/taken', menu: null, right: 'seeRota', component: TasksPage },
  { path: '/ouderhulp/taken/:taskId', menu: null, right: 'seeRota', component: TurnsPage },
  { path: '/ouderhulp/gezinnen', menu: null, right: 'seeRota', component: RotaFamiliesPage },
  { path: '/ouderhulp/gezinnen/:householdId', menu: null, right: 'leadRota', component: RotaFamilyPage },
  { path: '/ouderhulp/formulier', menu: null, right: 'leadRota', component: FormPage },
  { path: '/ouderhulp/formulier/:householdId', menu: null, right: 'leadRota', component: FormPage },
  { path: '/ouderhulp/papier', menu: null, right: 'keepRota', component: RotaPaperPage },
  { path: '/ouderhulp/reizen', menu: null, right: 'seeRota', component: TripsPage },
  { path: '/ouderhulp/reizen/:tripId', menu: null, right: 'seeRota', component: TripPage },
  {
    path: '/klachten',
    menu: 'Klachten en ideeën',
    right: 'seeComplaints',
    withReports: true,
    component: ComplaintsPage,
  },
  { path: '/klachten/nieuw', menu: null, right: 'takeComplaints', component: NewReportPage },
  { path: '/klachten/instellingen', menu: null, right: 'leadComplaints', component: ComplaintSettingsPage },
  { path: '/klachten/jaarverslag', menu: null, right: 'leadComplaints', component: ComplaintYearPage },
  // after every other address below /klachten
  { path: '/klachten/:id', menu: null, right: 'seeComplaints', component: ComplaintFilePage },
  { path: '/panels', menu: 'Panels', right: 'keepPanels', component: PanelsPage },
  { path: '/panels/onderwerpen', menu: null, right: 'keepPanels', component: TopicsPage },
  { path: '/panels/u-zei', menu: null, right: 'keepPanels', component: YouSaidPage },
  { path: '/panels/kaartjes', menu: null, right: 'keepPanels', component: IdeaCardsPage },
  // after every other address below /panels
  { path: '/panels/:panelId', menu: null, right: 'keepPanels', component: PanelPage },
  { path: '/buddys', menu: 'Buddy’s', right: 'keepBuddies', component: BuddiesPage },
  { path: '/verzuim', menu: null, right: 'seeLeave', component: AbsencePage },
  { path: '/ontbreekt', menu: 'Ontbreekt', right: 'seePeople', component: MissingPage },
  { path: '/dubbel', menu: null, right: 'seePeople', component: DuplicatesPage },
  { path: '/terugdraaien', menu: null, right: 'undo', component: UndoPage },
  { path: '/school', menu: 'School', right: 'keepSchool', component: SchoolPage },
  { path: '/kalender', menu: null, right: 'keepCalendar', component: CalendarPage },
  { path: '/beheer', menu: 'Beheer', right: 'seeSafety', component: ManagePage },
  { path: '/beheer/back-ups', menu: null, right: 'seeSafety', component: BackupsPage },
  { path: '/beheer/opruimen', menu: null, right: 'seeRetention', component: CleanUpPage },
  { path: '/beheer/inzage', menu: null, right: 'seeAccessRequests', component: InzagePage },
  { path: '/beheer/inzage/:id', menu: null, right: 'seeAccessRequests', component: InzageRequestPage },
  { path: '/beheer/geheim', menu: null, right: 'begin', component: OwnSecretPage },
  { path: '/beheer/voorstellen', menu: null, right: 'seeProposals', component: ProposalsPage },
  { path: '/beheer/rechten', menu: null, right: 'seeProposals', component: RightsPage },
  { path: '/beheer/gebruikers', menu: null, right: 'seeAccounts', component: AccountsPage },
  { path: '/beheer/logboek', menu: null, right: 'seeAudit', component: AuditPage },
  { path: '/beheer/sleutels', menu: null, right: 'keepKeys', component: KeysPage },
]

/**
 * The screens that a role may open, the first one where it lands. A coordinator has Ouderhulp, the reports it was let into,
 * and the own secret.
 */
export function screensFor(role: Role): readonly Screen[] {
  return SCREENS.filter(({ right }) => verdict(right, role) !== 'refused')
}
