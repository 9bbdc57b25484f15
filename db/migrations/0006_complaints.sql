CREATE TABLE `buddy_pair` (
	`id` text PRIMARY KEY NOT NULL,
	`need_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`proposed_on` text NOT NULL,
	`need_agreed_on` text,
	`offer_agreed_on` text,
	`coupled_on` text,
	`follow_up_due` text,
	`followed_up_on` text,
	`need_answer` text,
	`offer_answer` text,
	`follow_up_note` text DEFAULT '' NOT NULL,
	`ended_on` text,
	`ended_by` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`need_id`) REFERENCES `buddy_wish`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`offer_id`) REFERENCES `buddy_wish`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "buddy_pair_need_answer" CHECK("buddy_pair"."need_answer" IN ('well', 'somewhat', 'notAtAll', 'notReached')),
	CONSTRAINT "buddy_pair_offer_answer" CHECK("buddy_pair"."offer_answer" IN ('well', 'somewhat', 'notAtAll', 'notReached')),
	CONSTRAINT "buddy_pair_ended_by" CHECK("buddy_pair"."ended_by" IN ('declined', 'enough', 'noMatch', 'noTime', 'left', 'other')),
	CONSTRAINT "buddy_pair_proposed_on" CHECK(date("buddy_pair"."proposed_on") IS "buddy_pair"."proposed_on"),
	CONSTRAINT "buddy_pair_need_agreed_on" CHECK(date("buddy_pair"."need_agreed_on") IS "buddy_pair"."need_agreed_on"),
	CONSTRAINT "buddy_pair_offer_agreed_on" CHECK(date("buddy_pair"."offer_agreed_on") IS "buddy_pair"."offer_agreed_on"),
	CONSTRAINT "buddy_pair_coupled_on" CHECK(date("buddy_pair"."coupled_on") IS "buddy_pair"."coupled_on"),
	CONSTRAINT "buddy_pair_follow_up_due" CHECK(date("buddy_pair"."follow_up_due") IS "buddy_pair"."follow_up_due"),
	CONSTRAINT "buddy_pair_followed_up_on" CHECK(date("buddy_pair"."followed_up_on") IS "buddy_pair"."followed_up_on"),
	CONSTRAINT "buddy_pair_ended_on" CHECK(date("buddy_pair"."ended_on") IS "buddy_pair"."ended_on"),
	CONSTRAINT "buddy_pair_both_agreed" CHECK("buddy_pair"."coupled_on" IS NULL OR ("buddy_pair"."need_agreed_on" IS NOT NULL AND "buddy_pair"."offer_agreed_on" IS NOT NULL)),
	CONSTRAINT "buddy_pair_ended" CHECK(("buddy_pair"."ended_on" IS NULL) = ("buddy_pair"."ended_by" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `buddy_pair_need` ON `buddy_pair` (`need_id`);--> statement-breakpoint
CREATE INDEX `buddy_pair_offer` ON `buddy_pair` (`offer_id`);--> statement-breakpoint
CREATE TABLE `buddy_wish` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`side` text NOT NULL,
	`languages` text DEFAULT '[]' NOT NULL,
	`nearby` integer DEFAULT true NOT NULL,
	`same_group` integer DEFAULT true NOT NULL,
	`most` integer DEFAULT 1 NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`since` text NOT NULL,
	`ended_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "buddy_wish_side" CHECK("buddy_wish"."side" IN ('needs', 'offers')),
	CONSTRAINT "buddy_wish_languages_json" CHECK(json_valid("buddy_wish"."languages")),
	CONSTRAINT "buddy_wish_most" CHECK("buddy_wish"."most" BETWEEN 1 AND 5),
	CONSTRAINT "buddy_wish_since" CHECK(date("buddy_wish"."since") IS "buddy_wish"."since"),
	CONSTRAINT "buddy_wish_ended_on" CHECK(date("buddy_wish"."ended_on") IS "buddy_wish"."ended_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `buddy_wish_household` ON `buddy_wish` (`household_id`);--> statement-breakpoint
CREATE TABLE `complaint` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`school_year` text NOT NULL,
	`kind` text NOT NULL,
	`route` text,
	`head_only` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`received_on` text NOT NULL,
	`way` text NOT NULL,
	`giver` text NOT NULL,
	`household_id` text,
	`person_id` text,
	`pupil_id` text,
	`staff_id` text,
	`giver_name` text DEFAULT '' NOT NULL,
	`contact_wish` text NOT NULL,
	`contact_at` text DEFAULT '' NOT NULL,
	`category` text,
	`tags` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`group_id` text,
	`place` text DEFAULT '' NOT NULL,
	`facts` text DEFAULT '' NOT NULL,
	`opinion` text DEFAULT '' NOT NULL,
	`other_view` text DEFAULT '' NOT NULL,
	`rung` text NOT NULL,
	`handled_by` text,
	`next_what` text DEFAULT '' NOT NULL,
	`next_who` text DEFAULT '' NOT NULL,
	`next_on` text,
	`committee_number` text DEFAULT '' NOT NULL,
	`committee_status` text DEFAULT '' NOT NULL,
	`board_delay_until` text,
	`board_delay_reason` text DEFAULT '' NOT NULL,
	`outcome` text,
	`closed_on` text,
	`satisfied` text,
	`lesson` text DEFAULT '' NOT NULL,
	`held_until` text,
	`held_because` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`handled_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "complaint_kind" CHECK("complaint"."kind" IN ('complaint', 'signal', 'idea', 'compliment', 'committee')),
	CONSTRAINT "complaint_route" CHECK("complaint"."route" IN ('organisation', 'conduct')),
	CONSTRAINT "complaint_state" CHECK("complaint"."state" IN ('new', 'running', 'closed', 'withdrawn')),
	CONSTRAINT "complaint_way" CHECK("complaint"."way" IN ('counter', 'phone', 'email', 'letter', 'talk', 'ideaBox')),
	CONSTRAINT "complaint_giver" CHECK("complaint"."giver" IN ('parent', 'pupil', 'staff', 'neighbour', 'anonymous')),
	CONSTRAINT "complaint_contact_wish" CHECK("complaint"."contact_wish" IN ('none', 'phone', 'email', 'talk', 'letter')),
	CONSTRAINT "complaint_category" CHECK("complaint"."category" IN ('communication', 'teaching', 'safety', 'conduct', 'organisation', 'other')),
	CONSTRAINT "complaint_rung" CHECK("complaint"."rung" IN ('concerned', 'head', 'contactPerson', 'confidant', 'board', 'committee')),
	CONSTRAINT "complaint_outcome" CHECK("complaint"."outcome" IN ('solved', 'partlySolved', 'notSolved', 'toBoard', 'founded', 'partlyFounded', 'unfounded', 'withdrawn')),
	CONSTRAINT "complaint_satisfied" CHECK("complaint"."satisfied" IN ('yes', 'partly', 'no', 'unknown')),
	CONSTRAINT "complaint_tags_json" CHECK(json_valid("complaint"."tags")),
	CONSTRAINT "complaint_received_on" CHECK(date("complaint"."received_on") IS "complaint"."received_on"),
	CONSTRAINT "complaint_next_on" CHECK(date("complaint"."next_on") IS "complaint"."next_on"),
	CONSTRAINT "complaint_board_delay_until" CHECK(date("complaint"."board_delay_until") IS "complaint"."board_delay_until"),
	CONSTRAINT "complaint_closed_on" CHECK(date("complaint"."closed_on") IS "complaint"."closed_on"),
	CONSTRAINT "complaint_held_until" CHECK(date("complaint"."held_until") IS "complaint"."held_until"),
	CONSTRAINT "complaint_ended" CHECK(("complaint"."state" = 'closed') = ("complaint"."closed_on" IS NOT NULL AND "complaint"."outcome" IS NOT NULL AND "complaint"."outcome" <> 'withdrawn')),
	CONSTRAINT "complaint_route_of_complaint" CHECK("complaint"."route" IS NULL OR "complaint"."kind" = 'complaint')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `complaint_number` ON `complaint` (`number`);--> statement-breakpoint
CREATE INDEX `complaint_school_year` ON `complaint` (`school_year`,`state`);--> statement-breakpoint
CREATE INDEX `complaint_household` ON `complaint` (`household_id`);--> statement-breakpoint
CREATE INDEX `complaint_giver_person` ON `complaint` (`person_id`);--> statement-breakpoint
CREATE INDEX `complaint_pupil` ON `complaint` (`pupil_id`);--> statement-breakpoint
CREATE INDEX `complaint_staff` ON `complaint` (`staff_id`);--> statement-breakpoint
CREATE INDEX `complaint_group` ON `complaint` (`group_id`);--> statement-breakpoint
CREATE INDEX `complaint_handled_by` ON `complaint` (`handled_by`);--> statement-breakpoint
CREATE TABLE `complaint_measure` (
	`id` text PRIMARY KEY NOT NULL,
	`complaint_id` text NOT NULL,
	`what` text NOT NULL,
	`who` text DEFAULT '' NOT NULL,
	`due_on` text,
	`done_on` text,
	`evaluated_on` text,
	`evaluation` text DEFAULT '' NOT NULL,
	`improvement` text DEFAULT '' NOT NULL,
	`struck_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "complaint_measure_due_on" CHECK(date("complaint_measure"."due_on") IS "complaint_measure"."due_on"),
	CONSTRAINT "complaint_measure_done_on" CHECK(date("complaint_measure"."done_on") IS "complaint_measure"."done_on"),
	CONSTRAINT "complaint_measure_evaluated_on" CHECK(date("complaint_measure"."evaluated_on") IS "complaint_measure"."evaluated_on"),
	CONSTRAINT "complaint_measure_struck_on" CHECK(date("complaint_measure"."struck_on") IS "complaint_measure"."struck_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `complaint_measure_complaint` ON `complaint_measure` (`complaint_id`);--> statement-breakpoint
CREATE TABLE `complaint_person` (
	`id` text PRIMARY KEY NOT NULL,
	`complaint_id` text NOT NULL,
	`part` text NOT NULL,
	`account_id` text,
	`staff_id` text,
	`name` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "complaint_person_part" CHECK("complaint_person"."part" IN ('about', 'reader')),
	CONSTRAINT "complaint_person_reader" CHECK("complaint_person"."part" <> 'reader' OR "complaint_person"."account_id" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `complaint_person_complaint` ON `complaint_person` (`complaint_id`);--> statement-breakpoint
CREATE INDEX `complaint_person_account` ON `complaint_person` (`account_id`);--> statement-breakpoint
CREATE INDEX `complaint_person_staff` ON `complaint_person` (`staff_id`);--> statement-breakpoint
CREATE TABLE `complaint_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`settings` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "complaint_setting_one_row" CHECK("complaint_setting"."id" IN ('complaints')),
	CONSTRAINT "complaint_setting_json" CHECK(json_valid("complaint_setting"."settings"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `complaint_step` (
	`id` text PRIMARY KEY NOT NULL,
	`complaint_id` text NOT NULL,
	`kind` text NOT NULL,
	`planned_on` text,
	`done_on` text,
	`rung` text NOT NULL,
	`who` text DEFAULT '' NOT NULL,
	`facts` text DEFAULT '' NOT NULL,
	`opinion` text DEFAULT '' NOT NULL,
	`print_run_id` text,
	`noted_by` text NOT NULL,
	`struck_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`print_run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`noted_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "complaint_step_kind" CHECK("complaint_step"."kind" IN ('receipt', 'talk', 'otherSide', 'letter', 'forward', 'opinion', 'boardAnswer', 'feedback', 'solvedCheck', 'note')),
	CONSTRAINT "complaint_step_rung" CHECK("complaint_step"."rung" IN ('concerned', 'head', 'contactPerson', 'confidant', 'board', 'committee')),
	CONSTRAINT "complaint_step_planned_on" CHECK(date("complaint_step"."planned_on") IS "complaint_step"."planned_on"),
	CONSTRAINT "complaint_step_done_on" CHECK(date("complaint_step"."done_on") IS "complaint_step"."done_on"),
	CONSTRAINT "complaint_step_struck_on" CHECK(date("complaint_step"."struck_on") IS "complaint_step"."struck_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `complaint_step_complaint` ON `complaint_step` (`complaint_id`);--> statement-breakpoint
CREATE INDEX `complaint_step_print_run` ON `complaint_step` (`print_run_id`);--> statement-breakpoint
CREATE INDEX `complaint_step_noted_by` ON `complaint_step` (`noted_by`);--> statement-breakpoint
CREATE TABLE `complaint_year` (
	`id` text PRIMARY KEY NOT NULL,
	`school_year` text NOT NULL,
	`counted` text NOT NULL,
	`report` text,
	`given_out_on` text,
	`lessons` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "complaint_year_counted_json" CHECK(json_valid("complaint_year"."counted")),
	CONSTRAINT "complaint_year_report_json" CHECK(json_valid("complaint_year"."report")),
	CONSTRAINT "complaint_year_given_out_on" CHECK(date("complaint_year"."given_out_on") IS "complaint_year"."given_out_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `complaint_year_once` ON `complaint_year` (`school_year`);--> statement-breakpoint
CREATE TABLE `panel` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`goal` text DEFAULT '' NOT NULL,
	`seats` integer NOT NULL,
	`term_years` integer NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "panel_kind" CHECK("panel"."kind" IN ('parents', 'pupils')),
	CONSTRAINT "panel_seats" CHECK("panel"."seats" BETWEEN 2 AND 40),
	CONSTRAINT "panel_term_years" CHECK("panel"."term_years" BETWEEN 1 AND 4)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_name` ON `panel` (`name`);--> statement-breakpoint
CREATE TABLE `panel_draw` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`drawn_on` text NOT NULL,
	`seed` text NOT NULL,
	`places` integer NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text NOT NULL,
	`witnesses` text NOT NULL,
	`seated` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "panel_draw_places" CHECK("panel_draw"."places" BETWEEN 1 AND 40),
	CONSTRAINT "panel_draw_drawn_on" CHECK(date("panel_draw"."drawn_on") IS "panel_draw"."drawn_on"),
	CONSTRAINT "panel_draw_from_date" CHECK(date("panel_draw"."from_date") IS "panel_draw"."from_date"),
	CONSTRAINT "panel_draw_until_date" CHECK(date("panel_draw"."until_date") IS "panel_draw"."until_date"),
	CONSTRAINT "panel_draw_seated_json" CHECK(json_valid("panel_draw"."seated"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `panel_draw_panel` ON `panel_draw` (`panel_id`);--> statement-breakpoint
CREATE TABLE `panel_draw_ticket` (
	`id` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`number` integer NOT NULL,
	`household_id` text,
	`pupil_id` text,
	`groups` text NOT NULL,
	`homes` text NOT NULL,
	`terms` integer NOT NULL,
	`plus` integer NOT NULL,
	`won` integer NOT NULL,
	`answer` text DEFAULT 'open' NOT NULL,
	`answered_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`draw_id`) REFERENCES `panel_draw`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "panel_draw_ticket_answer" CHECK("panel_draw_ticket"."answer" IN ('open', 'yes', 'no')),
	CONSTRAINT "panel_draw_ticket_answered_on" CHECK(date("panel_draw_ticket"."answered_on") IS "panel_draw_ticket"."answered_on"),
	CONSTRAINT "panel_draw_ticket_groups_json" CHECK(json_valid("panel_draw_ticket"."groups")),
	CONSTRAINT "panel_draw_ticket_homes_json" CHECK(json_valid("panel_draw_ticket"."homes"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_draw_ticket_number` ON `panel_draw_ticket` (`draw_id`,`number`);--> statement-breakpoint
CREATE INDEX `panel_draw_ticket_household` ON `panel_draw_ticket` (`household_id`);--> statement-breakpoint
CREATE INDEX `panel_draw_ticket_pupil` ON `panel_draw_ticket` (`pupil_id`);--> statement-breakpoint
CREATE TABLE `panel_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`date` text NOT NULL,
	`begins_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`agenda` text DEFAULT '' NOT NULL,
	`input` text DEFAULT '' NOT NULL,
	`decision` text DEFAULT '' NOT NULL,
	`feedback_on` text,
	`present` integer,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "panel_meeting_date_real" CHECK(date("panel_meeting"."date") IS "panel_meeting"."date"),
	CONSTRAINT "panel_meeting_feedback_on" CHECK(date("panel_meeting"."feedback_on") IS "panel_meeting"."feedback_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `panel_meeting_panel` ON `panel_meeting` (`panel_id`,`date`);--> statement-breakpoint
CREATE INDEX `panel_meeting_date` ON `panel_meeting` (`date`);--> statement-breakpoint
CREATE TABLE `panel_member` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`person_id` text,
	`pupil_id` text,
	`from_date` text NOT NULL,
	`until_date` text NOT NULL,
	`chosen` text NOT NULL,
	`ticket_id` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ticket_id`) REFERENCES `panel_draw_ticket`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "panel_member_chosen" CHECK("panel_member"."chosen" IN ('draw', 'volunteered', 'asked', 'elected')),
	CONSTRAINT "panel_member_who" CHECK(("panel_member"."person_id" IS NULL) <> ("panel_member"."pupil_id" IS NULL)),
	CONSTRAINT "panel_member_from_date" CHECK(date("panel_member"."from_date") IS "panel_member"."from_date"),
	CONSTRAINT "panel_member_until_date" CHECK(date("panel_member"."until_date") IS "panel_member"."until_date")
) STRICT;
--> statement-breakpoint
CREATE INDEX `panel_member_panel` ON `panel_member` (`panel_id`);--> statement-breakpoint
CREATE INDEX `panel_member_person` ON `panel_member` (`person_id`);--> statement-breakpoint
CREATE INDEX `panel_member_pupil` ON `panel_member` (`pupil_id`);--> statement-breakpoint
CREATE INDEX `panel_member_ticket` ON `panel_member` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `panel_topic` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`said` text DEFAULT '' NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_on` text NOT NULL,
	`idea_id` text,
	`outcome` text DEFAULT 'open' NOT NULL,
	`decision` text DEFAULT '' NOT NULL,
	`did` text DEFAULT '' NOT NULL,
	`decided_on` text,
	`done_on` text,
	`feedback_on` text,
	`feedback_way` text,
	`shown` integer DEFAULT false NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`idea_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "panel_topic_proposed_by" CHECK("panel_topic"."proposed_by" IN ('parent', 'pupil', 'team', 'council')),
	CONSTRAINT "panel_topic_outcome" CHECK("panel_topic"."outcome" IN ('open', 'yes', 'partly', 'no')),
	CONSTRAINT "panel_topic_feedback_way" CHECK("panel_topic"."feedback_way" IN ('talk', 'meeting', 'classroom', 'newsletter', 'wall')),
	CONSTRAINT "panel_topic_proposed_on_real" CHECK(date("panel_topic"."proposed_on") IS "panel_topic"."proposed_on"),
	CONSTRAINT "panel_topic_decided_on" CHECK(date("panel_topic"."decided_on") IS "panel_topic"."decided_on"),
	CONSTRAINT "panel_topic_done_on" CHECK(date("panel_topic"."done_on") IS "panel_topic"."done_on"),
	CONSTRAINT "panel_topic_feedback_on" CHECK(date("panel_topic"."feedback_on") IS "panel_topic"."feedback_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `panel_topic_idea` ON `panel_topic` (`idea_id`);--> statement-breakpoint
CREATE INDEX `panel_topic_proposed_on` ON `panel_topic` (`proposed_on`);--> statement-breakpoint
CREATE TABLE `panel_voice` (
	`id` text PRIMARY KEY NOT NULL,
	`topic_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`said` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `panel_topic`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `panel_meeting`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_voice_once` ON `panel_voice` (`topic_id`,`meeting_id`);--> statement-breakpoint
CREATE INDEX `panel_voice_meeting` ON `panel_voice` (`meeting_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_restore_point` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`at` text NOT NULL,
	`report` text NOT NULL,
	`undone_in` integer,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "restore_point_kind" CHECK("__new_restore_point"."kind" IN ('import', 'merge', 'yearChange', 'removal', 'meetings', 'rota', 'panels')),
	CONSTRAINT "restore_point_report_json" CHECK(json_valid("__new_restore_point"."report"))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_restore_point`("id", "seq", "kind", "label", "at", "report", "undone_in", "created_in", "changed_in") SELECT "id", "seq", "kind", "label", "at", "report", "undone_in", "created_in", "changed_in" FROM `restore_point`;--> statement-breakpoint
DROP TABLE `restore_point`;--> statement-breakpoint
ALTER TABLE `__new_restore_point` RENAME TO `restore_point`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `restore_point_seq` ON `restore_point` (`seq`);--> statement-breakpoint
CREATE TABLE `__new_print_run` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`printed_on` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`pages` integer NOT NULL,
	`sha256` text NOT NULL,
	`pdf` blob,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "print_run_kind" CHECK("__new_print_run"."kind" IN ('letter', 'classList', 'missingSheet', 'windowTest', 'importReport', 'accessAnswer', 'leaveLetter', 'leaveForm', 'leaveOverview', 'yearCalendar', 'invitation', 'reminderSlips', 'meetingPoster', 'attendanceList', 'callList', 'turnoutReport', 'thanksPoster', 'rotaForm', 'rotaSheet', 'coordinatorSheet', 'turnSlips', 'changeNotices', 'swapSlips', 'thankYouCards', 'tripPaper', 'complaintLetter', 'complaintYear', 'ideaCards', 'youSaidPoster', 'drawProtocol', 'panelMeeting', 'panelVoices', 'buddySlips')),
	CONSTRAINT "print_run_printed_on" CHECK(date("__new_print_run"."printed_on") IS "__new_print_run"."printed_on")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_print_run`("id", "number", "kind", "title", "printed_on", "at", "actor", "pages", "sha256", "pdf", "created_in", "changed_in") SELECT "id", "number", "kind", "title", "printed_on", "at", "actor", "pages", "sha256", "pdf", "created_in", "changed_in" FROM `print_run`;--> statement-breakpoint
DROP TABLE `print_run`;--> statement-breakpoint
ALTER TABLE `__new_print_run` RENAME TO `print_run`;--> statement-breakpoint
CREATE UNIQUE INDEX `print_run_number` ON `print_run` (`number`);--> statement-breakpoint
CREATE TABLE `__new_clean_up_proof` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`rows` integer NOT NULL,
	`rule` text NOT NULL,
	`actor` text NOT NULL,
	`second_actor` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "clean_up_proof_kind" CHECK("__new_clean_up_proof"."kind" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave', 'meetings', 'rota', 'complaints', 'committeeComplaints', 'panels', 'buddies')),
	CONSTRAINT "clean_up_proof_on_date" CHECK(date("__new_clean_up_proof"."on_date") IS "__new_clean_up_proof"."on_date")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_clean_up_proof`("id", "kind", "on_date", "rows", "rule", "actor", "second_actor", "created_in", "changed_in") SELECT "id", "kind", "on_date", "rows", "rule", "actor", "second_actor", "created_in", "changed_in" FROM `clean_up_proof`;--> statement-breakpoint
DROP TABLE `clean_up_proof`;--> statement-breakpoint
ALTER TABLE `__new_clean_up_proof` RENAME TO `clean_up_proof`;--> statement-breakpoint
CREATE TABLE `__new_retention_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`months` integer NOT NULL,
	`basis` text NOT NULL,
	`source` text NOT NULL,
	`checked_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "retention_rule_kind" CHECK("__new_retention_rule"."id" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave', 'meetings', 'rota', 'complaints', 'committeeComplaints', 'panels', 'buddies')),
	CONSTRAINT "retention_rule_checked_on" CHECK(date("__new_retention_rule"."checked_on") IS "__new_retention_rule"."checked_on")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_retention_rule`("id", "months", "basis", "source", "checked_on", "created_in", "changed_in") SELECT "id", "months", "basis", "source", "checked_on", "created_in", "changed_in" FROM `retention_rule`;--> statement-breakpoint
DROP TABLE `retention_rule`;--> statement-breakpoint
ALTER TABLE `__new_retention_rule` RENAME TO `retention_rule`;