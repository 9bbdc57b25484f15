CREATE TABLE `absence` (
	`id` text PRIMARY KEY NOT NULL,
	`pupil_id` text NOT NULL,
	`date` text NOT NULL,
	`part` text NOT NULL,
	`kind` text NOT NULL,
	`hours` real NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`request_id` text,
	`noted_by` text NOT NULL,
	`reported_on` text,
	`invitation_run_id` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`request_id`) REFERENCES `leave_request`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`invitation_run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "absence_part" CHECK("absence"."part" IN ('whole', 'morning', 'afternoon')),
	CONSTRAINT "absence_kind" CHECK("absence"."kind" IN ('unauthorised', 'luxury', 'late', 'ill', 'doctor', 'suspended')),
	CONSTRAINT "absence_date_check" CHECK(date("absence"."date") IS "absence"."date"),
	CONSTRAINT "absence_reported_on" CHECK(date("absence"."reported_on") IS "absence"."reported_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `absence_once` ON `absence` (`pupil_id`,`date`,`part`);--> statement-breakpoint
CREATE INDEX `absence_date` ON `absence` (`date`);--> statement-breakpoint
CREATE INDEX `absence_request` ON `absence` (`request_id`);--> statement-breakpoint
CREATE INDEX `absence_invitation` ON `absence` (`invitation_run_id`);--> statement-breakpoint
CREATE TABLE `calendar_day` (
	`id` text PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`kind` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "calendar_day_kind" CHECK("calendar_day"."kind" IN ('studyDay', 'openPublicHoliday', 'equatedDay')),
	CONSTRAINT "calendar_day_date" CHECK(date("calendar_day"."date") IS "calendar_day"."date")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_day_once` ON `calendar_day` (`date`,`kind`);--> statement-breakpoint
CREATE TABLE `calendar_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_hours` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "calendar_setting_one_row" CHECK("calendar_setting"."id" IN ('calendar')),
	CONSTRAINT "calendar_setting_lesson_hours_json" CHECK(json_valid("calendar_setting"."lesson_hours"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `calendar_year` (
	`id` text PRIMARY KEY NOT NULL,
	`school_year` text NOT NULL,
	`second_may_week` text DEFAULT 'none' NOT NULL,
	`summer_days_before` integer DEFAULT 0 NOT NULL,
	`summer_days_after` integer DEFAULT 0 NOT NULL,
	`first_lesson_day` text,
	`end_of_second_lesson_week` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "calendar_year_second_may_week" CHECK("calendar_year"."second_may_week" IN ('none', 'before', 'after', 'advised')),
	CONSTRAINT "calendar_year_summer" CHECK(summer_days_before BETWEEN 0 AND 2 AND summer_days_after BETWEEN 0 AND 2),
	CONSTRAINT "calendar_year_first_lesson_day" CHECK(date("calendar_year"."first_lesson_day") IS "calendar_year"."first_lesson_day"),
	CONSTRAINT "calendar_year_second_week" CHECK(date("calendar_year"."end_of_second_lesson_week") IS "calendar_year"."end_of_second_lesson_week")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_year_school_year` ON `calendar_year` (`school_year`);--> statement-breakpoint
CREATE TABLE `group_free` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`date` text,
	`weekday` integer,
	`name` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "group_free_one" CHECK(("group_free"."date" IS NULL) <> ("group_free"."weekday" IS NULL)),
	CONSTRAINT "group_free_weekday" CHECK("group_free"."weekday" BETWEEN 1 AND 5),
	CONSTRAINT "group_free_date" CHECK(date("group_free"."date") IS "group_free"."date")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `group_free_once` ON `group_free` (`group_id`,`date`,`weekday`);--> statement-breakpoint
CREATE TABLE `leave_child` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `leave_request`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `leave_child_pair` ON `leave_child` (`request_id`,`pupil_id`);--> statement-breakpoint
CREATE INDEX `leave_child_pupil` ON `leave_child` (`pupil_id`);--> statement-breakpoint
CREATE TABLE `leave_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`child_id` text NOT NULL,
	`outcome` text NOT NULL,
	`article` text NOT NULL,
	`days` text NOT NULL,
	`reasons` text NOT NULL,
	`conditions` text DEFAULT '' NOT NULL,
	`deviation` text DEFAULT '' NOT NULL,
	`opinion` text DEFAULT '' NOT NULL,
	`findings` text NOT NULL,
	`decided_on` text NOT NULL,
	`decided_by` text NOT NULL,
	`signer` text NOT NULL,
	`on_behalf` integer DEFAULT false NOT NULL,
	`run_id` text,
	`sent_on` text,
	`sent_by` text,
	`replaces_id` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`child_id`) REFERENCES `leave_child`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`replaces_id`) REFERENCES `leave_decision`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "leave_decision_outcome" CHECK("leave_decision"."outcome" IN ('granted', 'partly', 'refused', 'forwarded', 'noted', 'notNeeded')),
	CONSTRAINT "leave_decision_article" CHECK("leave_decision"."article" IN ('3', '11', '11a', '12', '13', '13a', '14')),
	CONSTRAINT "leave_decision_days_json" CHECK(json_valid("leave_decision"."days")),
	CONSTRAINT "leave_decision_findings_json" CHECK(json_valid("leave_decision"."findings")),
	CONSTRAINT "leave_decision_sent_by" CHECK("leave_decision"."sent_by" IN ('post', 'hand', 'email')),
	CONSTRAINT "leave_decision_decided_on" CHECK(date("leave_decision"."decided_on") IS "leave_decision"."decided_on"),
	CONSTRAINT "leave_decision_sent_on" CHECK(date("leave_decision"."sent_on") IS "leave_decision"."sent_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `leave_decision_child` ON `leave_decision` (`child_id`);--> statement-breakpoint
CREATE INDEX `leave_decision_run` ON `leave_decision` (`run_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `leave_decision_replaces` ON `leave_decision` (`replaces_id`);--> statement-breakpoint
CREATE TABLE `leave_elsewhere` (
	`id` text PRIMARY KEY NOT NULL,
	`pupil_id` text NOT NULL,
	`school_year` text NOT NULL,
	`article` text NOT NULL,
	`days` real NOT NULL,
	`school` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "leave_elsewhere_article" CHECK("leave_elsewhere"."article" IN ('13a', '14')),
	CONSTRAINT "leave_elsewhere_days" CHECK("leave_elsewhere"."days" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `leave_elsewhere_pupil` ON `leave_elsewhere` (`pupil_id`);--> statement-breakpoint
CREATE TABLE `leave_objection` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`by_name` text NOT NULL,
	`received_on` text NOT NULL,
	`posted_on` text,
	`grounds` text NOT NULL,
	`committee` integer DEFAULT false NOT NULL,
	`postponed_until` text,
	`heard_on` text,
	`hearing` text DEFAULT '' NOT NULL,
	`outcome` text,
	`reasons` text DEFAULT '' NOT NULL,
	`decided_on` text,
	`decided_by` text DEFAULT '' NOT NULL,
	`signer` text DEFAULT '' NOT NULL,
	`on_behalf` integer DEFAULT false NOT NULL,
	`run_id` text,
	`sent_on` text,
	`sent_by` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `leave_decision`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "leave_objection_outcome" CHECK("leave_objection"."outcome" IN ('upheld', 'partlyUpheld', 'dismissed', 'inadmissible', 'withdrawn')),
	CONSTRAINT "leave_objection_sent_by" CHECK("leave_objection"."sent_by" IN ('post', 'hand', 'email')),
	CONSTRAINT "leave_objection_received_on" CHECK(date("leave_objection"."received_on") IS "leave_objection"."received_on"),
	CONSTRAINT "leave_objection_posted_on" CHECK(date("leave_objection"."posted_on") IS "leave_objection"."posted_on"),
	CONSTRAINT "leave_objection_postponed_until" CHECK(date("leave_objection"."postponed_until") IS "leave_objection"."postponed_until"),
	CONSTRAINT "leave_objection_heard_on" CHECK(date("leave_objection"."heard_on") IS "leave_objection"."heard_on"),
	CONSTRAINT "leave_objection_decided_on" CHECK(date("leave_objection"."decided_on") IS "leave_objection"."decided_on"),
	CONSTRAINT "leave_objection_sent_on" CHECK(date("leave_objection"."sent_on") IS "leave_objection"."sent_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `leave_objection_decision` ON `leave_objection` (`decision_id`);--> statement-breakpoint
CREATE INDEX `leave_objection_run` ON `leave_objection` (`run_id`);--> statement-breakpoint
CREATE TABLE `leave_request` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`household_id` text,
	`applicant_id` text,
	`applicant_name` text NOT NULL,
	`applicant` text NOT NULL,
	`municipality_id` text,
	`asked` text NOT NULL,
	`periods` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`received_on` text,
	`way` text NOT NULL,
	`signed` integer NOT NULL,
	`proof_seen` text DEFAULT '' NOT NULL,
	`proof_seen_on` text,
	`proof_seen_by` text DEFAULT '' NOT NULL,
	`email_consent` text DEFAULT '' NOT NULL,
	`other_parent` text NOT NULL,
	`siblings_elsewhere` text NOT NULL,
	`repeats_id` text,
	`new_facts` integer DEFAULT false NOT NULL,
	`completion_for` text DEFAULT '' NOT NULL,
	`completion_asked_on` text,
	`completion_until` text,
	`completed_on` text,
	`completion_run_id` text,
	`heard_on` text,
	`hearing` text DEFAULT '' NOT NULL,
	`taken_by` text NOT NULL,
	`taken_at` text NOT NULL,
	`withdrawn_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`applicant_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipality`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`repeats_id`) REFERENCES `leave_request`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`completion_run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "leave_request_state_list" CHECK("leave_request"."state" IN ('taken', 'handedOver', 'completing', 'decided', 'withdrawn')),
	CONSTRAINT "leave_request_applicant_list" CHECK("leave_request"."applicant" IN ('custody', 'actualCarer', 'other')),
	CONSTRAINT "leave_request_way" CHECK("leave_request"."way" IN ('paper', 'counter', 'post', 'email')),
	CONSTRAINT "leave_request_other_parent" CHECK("leave_request"."other_parent" IN ('none', 'knows', 'unknown', 'objects')),
	CONSTRAINT "leave_request_asked_json" CHECK(json_valid("leave_request"."asked")),
	CONSTRAINT "leave_request_periods_json" CHECK(json_valid("leave_request"."periods")),
	CONSTRAINT "leave_request_siblings_json" CHECK(json_valid("leave_request"."siblings_elsewhere")),
	CONSTRAINT "leave_request_received_on" CHECK(date("leave_request"."received_on") IS "leave_request"."received_on"),
	CONSTRAINT "leave_request_proof_seen_on" CHECK(date("leave_request"."proof_seen_on") IS "leave_request"."proof_seen_on"),
	CONSTRAINT "leave_request_completion_asked_on" CHECK(date("leave_request"."completion_asked_on") IS "leave_request"."completion_asked_on"),
	CONSTRAINT "leave_request_completion_until" CHECK(date("leave_request"."completion_until") IS "leave_request"."completion_until"),
	CONSTRAINT "leave_request_completed_on" CHECK(date("leave_request"."completed_on") IS "leave_request"."completed_on"),
	CONSTRAINT "leave_request_heard_on" CHECK(date("leave_request"."heard_on") IS "leave_request"."heard_on"),
	CONSTRAINT "leave_request_withdrawn_on" CHECK(date("leave_request"."withdrawn_on") IS "leave_request"."withdrawn_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `leave_request_number` ON `leave_request` (`number`);--> statement-breakpoint
CREATE INDEX `leave_request_state` ON `leave_request` (`state`);--> statement-breakpoint
CREATE INDEX `leave_request_household` ON `leave_request` (`household_id`);--> statement-breakpoint
CREATE INDEX `leave_request_applicant` ON `leave_request` (`applicant_id`);--> statement-breakpoint
CREATE INDEX `leave_request_municipality` ON `leave_request` (`municipality_id`);--> statement-breakpoint
CREATE INDEX `leave_request_repeats` ON `leave_request` (`repeats_id`);--> statement-breakpoint
CREATE INDEX `leave_request_completion_run` ON `leave_request` (`completion_run_id`);--> statement-breakpoint
CREATE TABLE `leave_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`policy` text NOT NULL,
	`deputy` text DEFAULT '' NOT NULL,
	`committee` integer DEFAULT false NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "leave_setting_one_row" CHECK("leave_setting"."id" IN ('leave')),
	CONSTRAINT "leave_setting_policy_json" CHECK(json_valid("leave_setting"."policy"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `municipality` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`towns` text NOT NULL,
	`office` text DEFAULT '' NOT NULL,
	`street` text DEFAULT '' NOT NULL,
	`postcode` text DEFAULT '' NOT NULL,
	`town` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "municipality_towns_json" CHECK(json_valid("municipality"."towns"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `municipality_name` ON `municipality` (`name`);--> statement-breakpoint
CREATE TABLE `family_code` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`household_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `family_code_code` ON `family_code` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `family_code_household` ON `family_code` (`household_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	CONSTRAINT "print_run_kind" CHECK("__new_print_run"."kind" IN ('letter', 'classList', 'missingSheet', 'windowTest', 'importReport', 'accessAnswer', 'leaveLetter', 'leaveForm', 'leaveOverview', 'yearCalendar')),
	CONSTRAINT "print_run_printed_on" CHECK(date("__new_print_run"."printed_on") IS "__new_print_run"."printed_on")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_print_run`("id", "number", "kind", "title", "printed_on", "at", "actor", "pages", "sha256", "pdf", "created_in", "changed_in") SELECT "id", "number", "kind", "title", "printed_on", "at", "actor", "pages", "sha256", "pdf", "created_in", "changed_in" FROM `print_run`;--> statement-breakpoint
DROP TABLE `print_run`;--> statement-breakpoint
ALTER TABLE `__new_print_run` RENAME TO `print_run`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
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
	CONSTRAINT "clean_up_proof_kind" CHECK("__new_clean_up_proof"."kind" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave')),
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
	CONSTRAINT "retention_rule_kind" CHECK("__new_retention_rule"."id" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave')),
	CONSTRAINT "retention_rule_checked_on" CHECK(date("__new_retention_rule"."checked_on") IS "__new_retention_rule"."checked_on")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_retention_rule`("id", "months", "basis", "source", "checked_on", "created_in", "changed_in") SELECT "id", "months", "basis", "source", "checked_on", "created_in", "changed_in" FROM `retention_rule`;--> statement-breakpoint
DROP TABLE `retention_rule`;--> statement-breakpoint
ALTER TABLE `__new_retention_rule` RENAME TO `retention_rule`;