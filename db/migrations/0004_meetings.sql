CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`own_kind` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`obligatory` integer NOT NULL,
	`scope` text NOT NULL,
	`counts_for` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`goal` text DEFAULT '' NOT NULL,
	`target` integer DEFAULT 80 NOT NULL,
	`answer_by` text,
	`on_behalf_counts` integer DEFAULT true NOT NULL,
	`online_counts` integer DEFAULT false NOT NULL,
	`topics` text NOT NULL,
	`helpers` text NOT NULL,
	`door_kept` integer DEFAULT false NOT NULL,
	`cancelled_on` text,
	`copied_from_id` text,
	`figures` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`copied_from_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_kind" CHECK("meeting"."kind" IN ('reception', 'information', 'parentEvening', 'theme', 'walkIn', 'panel', 'own')),
	CONSTRAINT "meeting_scope" CHECK("meeting"."scope" IN ('school', 'groups')),
	CONSTRAINT "meeting_counts_for" CHECK("meeting"."counts_for" IN ('family', 'group')),
	CONSTRAINT "meeting_target" CHECK("meeting"."target" BETWEEN 1 AND 99),
	CONSTRAINT "meeting_answer_by" CHECK(date("meeting"."answer_by") IS "meeting"."answer_by"),
	CONSTRAINT "meeting_cancelled_on" CHECK(date("meeting"."cancelled_on") IS "meeting"."cancelled_on"),
	CONSTRAINT "meeting_topics_json" CHECK(json_valid("meeting"."topics")),
	CONSTRAINT "meeting_helpers_json" CHECK(json_valid("meeting"."helpers")),
	CONSTRAINT "meeting_figures_json" CHECK(json_valid("meeting"."figures"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_copied_from` ON `meeting` (`copied_from_id`);--> statement-breakpoint
CREATE TABLE `meeting_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`household_id` text NOT NULL,
	`answer` text NOT NULL,
	`adults` integer DEFAULT 0 NOT NULL,
	`interpreter` integer DEFAULT false NOT NULL,
	`childcare` integer DEFAULT false NOT NULL,
	`way` text NOT NULL,
	`at` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_answer_answer" CHECK("meeting_answer"."answer" IN ('yes', 'maybe', 'no', 'unclear')),
	CONSTRAINT "meeting_answer_way" CHECK("meeting_answer"."way" IN ('slip', 'desk', 'phone', 'app', 'email')),
	CONSTRAINT "meeting_answer_adults" CHECK("meeting_answer"."adults" BETWEEN 0 AND 20)
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_answer_meeting` ON `meeting_answer` (`meeting_id`,`household_id`);--> statement-breakpoint
CREATE INDEX `meeting_answer_household` ON `meeting_answer` (`household_id`);--> statement-breakpoint
CREATE TABLE `meeting_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`household_id` text NOT NULL,
	`kind` text NOT NULL,
	`way` text NOT NULL,
	`contacted_on` text NOT NULL,
	`result` text,
	`note` text DEFAULT '' NOT NULL,
	`try_again_on` text,
	`best_time` text DEFAULT '' NOT NULL,
	`run_id` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_contact_kind" CHECK("meeting_contact"."kind" IN ('invited', 'reminded', 'called', 'spoken')),
	CONSTRAINT "meeting_contact_way" CHECK("meeting_contact"."way" IN ('paper', 'email', 'app', 'mouth', 'phone', 'visit')),
	CONSTRAINT "meeting_contact_result" CHECK("meeting_contact"."result" IN ('spoken', 'voicemail', 'wrongNumber', 'visitPlanned', 'noAnswer')),
	CONSTRAINT "meeting_contact_contacted_on" CHECK(date("meeting_contact"."contacted_on") IS "meeting_contact"."contacted_on"),
	CONSTRAINT "meeting_contact_try_again_on" CHECK(date("meeting_contact"."try_again_on") IS "meeting_contact"."try_again_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_contact_meeting` ON `meeting_contact` (`meeting_id`,`household_id`);--> statement-breakpoint
CREATE INDEX `meeting_contact_household` ON `meeting_contact` (`household_id`);--> statement-breakpoint
CREATE INDEX `meeting_contact_run` ON `meeting_contact` (`run_id`);--> statement-breakpoint
CREATE TABLE `meeting_family` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`household_id` text NOT NULL,
	`excused` integer DEFAULT false NOT NULL,
	`reason` text,
	`note` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_family_reason" CHECK("meeting_family"."reason" IN ('work', 'childcare', 'language', 'time', 'ill', 'transport', 'forgotten', 'notInterested', 'unknown'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_family_once` ON `meeting_family` (`meeting_id`,`household_id`);--> statement-breakpoint
CREATE INDEX `meeting_family_household` ON `meeting_family` (`household_id`);--> statement-breakpoint
CREATE TABLE `meeting_group` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`part_id` text NOT NULL,
	`group_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`part_id`) REFERENCES `meeting_part`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_group_once` ON `meeting_group` (`meeting_id`,`group_id`);--> statement-breakpoint
CREATE INDEX `meeting_group_part` ON `meeting_group` (`part_id`);--> statement-breakpoint
CREATE INDEX `meeting_group_group` ON `meeting_group` (`group_id`);--> statement-breakpoint
CREATE TABLE `meeting_list` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`group_id` text,
	`run_id` text,
	`printed_on` text NOT NULL,
	`processed_on` text,
	`processed_by` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_list_printed_on" CHECK(date("meeting_list"."printed_on") IS "meeting_list"."printed_on"),
	CONSTRAINT "meeting_list_processed_on" CHECK(date("meeting_list"."processed_on") IS "meeting_list"."processed_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_list_meeting` ON `meeting_list` (`meeting_id`,`group_id`);--> statement-breakpoint
CREATE INDEX `meeting_list_group` ON `meeting_list` (`group_id`);--> statement-breakpoint
CREATE INDEX `meeting_list_run` ON `meeting_list` (`run_id`);--> statement-breakpoint
CREATE TABLE `meeting_list_row` (
	`id` text PRIMARY KEY NOT NULL,
	`list_id` text NOT NULL,
	`number` integer NOT NULL,
	`pupil_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`list_id`) REFERENCES `meeting_list`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_list_row_number` ON `meeting_list_row` (`list_id`,`number`);--> statement-breakpoint
CREATE INDEX `meeting_list_row_pupil` ON `meeting_list_row` (`pupil_id`);--> statement-breakpoint
CREATE TABLE `meeting_part` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`date` text NOT NULL,
	`begins_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`position` integer DEFAULT 1 NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_part_date_real" CHECK(date("meeting_part"."date") IS "meeting_part"."date")
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_part_meeting` ON `meeting_part` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `meeting_part_date` ON `meeting_part` (`date`);--> statement-breakpoint
CREATE TABLE `meeting_translation` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`language` text NOT NULL,
	`salutation` text NOT NULL,
	`paragraphs` text NOT NULL,
	`closing` text DEFAULT '' NOT NULL,
	`checked_by` text DEFAULT '' NOT NULL,
	`checked_on` text,
	`dutch_hash` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_translation_checked_on" CHECK(date("meeting_translation"."checked_on") IS "meeting_translation"."checked_on"),
	CONSTRAINT "meeting_translation_paragraphs_json" CHECK(json_valid("meeting_translation"."paragraphs"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_translation_once` ON `meeting_translation` (`meeting_id`,`language`);--> statement-breakpoint
CREATE TABLE `meeting_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`household_id` text,
	`adults` integer NOT NULL,
	`who` text NOT NULL,
	`online` integer DEFAULT false NOT NULL,
	`entered` text NOT NULL,
	`at` text NOT NULL,
	`struck_at` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_visit_entered" CHECK("meeting_visit"."entered" IN ('door', 'paper', 'afterwards')),
	CONSTRAINT "meeting_visit_adults" CHECK("meeting_visit"."adults" BETWEEN 0 AND 20),
	CONSTRAINT "meeting_visit_who_json" CHECK(json_valid("meeting_visit"."who"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_visit_meeting` ON `meeting_visit` (`meeting_id`,`household_id`);--> statement-breakpoint
CREATE INDEX `meeting_visit_household` ON `meeting_visit` (`household_id`);--> statement-breakpoint
CREATE TABLE `meeting_visit_child` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `meeting_visit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_visit_child_once` ON `meeting_visit_child` (`visit_id`,`pupil_id`);--> statement-breakpoint
CREATE INDEX `meeting_visit_child_pupil` ON `meeting_visit_child` (`pupil_id`);--> statement-breakpoint
CREATE TABLE `second_offer` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`offered_on` text NOT NULL,
	`plan` text DEFAULT '' NOT NULL,
	`buddy` text NOT NULL,
	`result` text DEFAULT '' NOT NULL,
	`review_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "second_offer_kind" CHECK("second_offer"."kind" IN ('talk', 'homeVisit', 'phone', 'otherTime', 'interpreter', 'plan')),
	CONSTRAINT "second_offer_state" CHECK("second_offer"."state" IN ('offered', 'accepted', 'declined', 'done')),
	CONSTRAINT "second_offer_buddy" CHECK("second_offer"."buddy" IN ('notAsked', 'no', 'wants', 'offers')),
	CONSTRAINT "second_offer_offered_on" CHECK(date("second_offer"."offered_on") IS "second_offer"."offered_on"),
	CONSTRAINT "second_offer_review_on" CHECK(date("second_offer"."review_on") IS "second_offer"."review_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `second_offer_household` ON `second_offer` (`household_id`);--> statement-breakpoint
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
	CONSTRAINT "restore_point_kind" CHECK("__new_restore_point"."kind" IN ('import', 'merge', 'yearChange', 'removal', 'meetings')),
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
	CONSTRAINT "print_run_kind" CHECK("__new_print_run"."kind" IN ('letter', 'classList', 'missingSheet', 'windowTest', 'importReport', 'accessAnswer', 'leaveLetter', 'leaveForm', 'leaveOverview', 'yearCalendar', 'invitation', 'reminderSlips', 'meetingPoster', 'attendanceList', 'callList', 'turnoutReport', 'thanksPoster')),
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
	CONSTRAINT "clean_up_proof_kind" CHECK("__new_clean_up_proof"."kind" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave', 'meetings')),
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
	CONSTRAINT "retention_rule_kind" CHECK("__new_retention_rule"."id" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave', 'meetings')),
	CONSTRAINT "retention_rule_checked_on" CHECK(date("__new_retention_rule"."checked_on") IS "__new_retention_rule"."checked_on")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_retention_rule`("id", "months", "basis", "source", "checked_on", "created_in", "changed_in") SELECT "id", "months", "basis", "source", "checked_on", "created_in", "changed_in" FROM `retention_rule`;--> statement-breakpoint
DROP TABLE `retention_rule`;--> statement-breakpoint
ALTER TABLE `__new_retention_rule` RENAME TO `retention_rule`;