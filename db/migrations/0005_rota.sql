CREATE TABLE `rota_certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`seen_on` text NOT NULL,
	`seen_by` text NOT NULL,
	`valid_until` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "rota_certificate_kind" CHECK("rota_certificate"."kind" IN ('vog', 'driver', 'firstAid')),
	CONSTRAINT "rota_certificate_seen_on" CHECK(date("rota_certificate"."seen_on") IS "rota_certificate"."seen_on"),
	CONSTRAINT "rota_certificate_valid_until" CHECK(date("rota_certificate"."valid_until") IS "rota_certificate"."valid_until")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_certificate_once` ON `rota_certificate` (`person_id`,`kind`);--> statement-breakpoint
CREATE TABLE `rota_correction` (
	`id` text PRIMARY KEY NOT NULL,
	`school_year` text NOT NULL,
	`household_id` text NOT NULL,
	`kind` text NOT NULL,
	`turns` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "rota_correction_kind" CHECK("rota_correction"."kind" IN ('role', 'carriedOver', 'arrival', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `rota_correction_household` ON `rota_correction` (`household_id`,`school_year`);--> statement-breakpoint
CREATE TABLE `rota_exemption` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`afterwards` integer DEFAULT false NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "rota_exemption_kind" CHECK("rota_exemption"."kind" IN ('council', 'parentBoard', 'classParent', 'illness', 'pregnancy', 'noCar', 'other')),
	CONSTRAINT "rota_exemption_from_date" CHECK(date("rota_exemption"."from_date") IS "rota_exemption"."from_date"),
	CONSTRAINT "rota_exemption_until_date" CHECK(date("rota_exemption"."until_date") IS "rota_exemption"."until_date")
) STRICT;
--> statement-breakpoint
CREATE INDEX `rota_exemption_household` ON `rota_exemption` (`household_id`);--> statement-breakpoint
CREATE TABLE `rota_form` (
	`id` text PRIMARY KEY NOT NULL,
	`school_year` text NOT NULL,
	`household_id` text NOT NULL,
	`days` text NOT NULL,
	`ask_not` integer DEFAULT false NOT NULL,
	`most` integer,
	`together_with_id` text,
	`seats` integer DEFAULT 0 NOT NULL,
	`boosters` integer DEFAULT 0 NOT NULL,
	`languages` text DEFAULT '' NOT NULL,
	`taken_on` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`together_with_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "rota_form_days_json" CHECK(json_valid("rota_form"."days")),
	CONSTRAINT "rota_form_taken_on" CHECK(date("rota_form"."taken_on") IS "rota_form"."taken_on"),
	CONSTRAINT "rota_form_seats" CHECK("rota_form"."seats" BETWEEN 0 AND 9 AND "rota_form"."boosters" BETWEEN 0 AND 9)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_form_once` ON `rota_form` (`school_year`,`household_id`);--> statement-breakpoint
CREATE INDEX `rota_form_household` ON `rota_form` (`household_id`);--> statement-breakpoint
CREATE INDEX `rota_form_together_with` ON `rota_form` (`together_with_id`);--> statement-breakpoint
CREATE TABLE `rota_wish` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`household_id` text NOT NULL,
	`wish` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `rota_task`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "rota_wish_wish" CHECK("rota_wish"."wish" IN ('likes', 'avoids'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_wish_once` ON `rota_wish` (`task_id`,`household_id`);--> statement-breakpoint
CREATE INDEX `rota_wish_household` ON `rota_wish` (`household_id`);--> statement-breakpoint
CREATE TABLE `rota_car` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seats` integer NOT NULL,
	`boosters` integer NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `rota_trip`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_car_driver` ON `rota_car` (`trip_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `rota_car_person` ON `rota_car` (`person_id`);--> statement-breakpoint
CREATE TABLE `rota_child` (
	`id` text PRIMARY KEY NOT NULL,
	`school_year` text NOT NULL,
	`pupil_id` text NOT NULL,
	`transport` text NOT NULL,
	`under_135` integer,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "rota_child_transport" CHECK("rota_child"."transport" IN ('yes', 'no', 'unknown'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_child_once` ON `rota_child` (`school_year`,`pupil_id`);--> statement-breakpoint
CREATE INDEX `rota_child_pupil` ON `rota_child` (`pupil_id`);--> statement-breakpoint
CREATE TABLE `rota_seat` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`car_id` text,
	`friend_id` text,
	`locked` integer DEFAULT false NOT NULL,
	`otherwise` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `rota_trip`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`car_id`) REFERENCES `rota_car`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`friend_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_seat_once` ON `rota_seat` (`trip_id`,`pupil_id`);--> statement-breakpoint
CREATE INDEX `rota_seat_pupil` ON `rota_seat` (`pupil_id`);--> statement-breakpoint
CREATE INDEX `rota_seat_car` ON `rota_seat` (`car_id`);--> statement-breakpoint
CREATE INDEX `rota_seat_friend` ON `rota_seat` (`friend_id`);--> statement-breakpoint
CREATE TABLE `rota_trip` (
	`id` text PRIMARY KEY NOT NULL,
	`turn_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`route` text DEFAULT '' NOT NULL,
	`kilometres` integer NOT NULL,
	`school_phone` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`turn_id`) REFERENCES `rota_turn`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_trip_turn` ON `rota_trip` (`turn_id`);--> statement-breakpoint
CREATE TABLE `rota_draw` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`drawn_on` text NOT NULL,
	`seed` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `rota_task`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "rota_draw_drawn_on" CHECK(date("rota_draw"."drawn_on") IS "rota_draw"."drawn_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `rota_draw_task` ON `rota_draw` (`task_id`);--> statement-breakpoint
CREATE TABLE `rota_draw_ticket` (
	`id` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`household_id` text NOT NULL,
	`tickets` integer NOT NULL,
	`turn_id` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`draw_id`) REFERENCES `rota_draw`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`turn_id`) REFERENCES `rota_turn`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_draw_ticket_once` ON `rota_draw_ticket` (`draw_id`,`household_id`);--> statement-breakpoint
CREATE INDEX `rota_draw_ticket_household` ON `rota_draw_ticket` (`household_id`);--> statement-breakpoint
CREATE INDEX `rota_draw_ticket_turn` ON `rota_draw_ticket` (`turn_id`);--> statement-breakpoint
CREATE TABLE `rota_place` (
	`id` text PRIMARY KEY NOT NULL,
	`turn_id` text NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text,
	`state` text NOT NULL,
	`locked` text NOT NULL,
	`because` text,
	`overrule` text DEFAULT '' NOT NULL,
	`published_on` text,
	`told_on` text,
	`taken_over_by` text,
	`notice_run_id` text,
	`told_moment` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`turn_id`) REFERENCES `rota_turn`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`taken_over_by`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`notice_run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "rota_place_state" CHECK("rota_place"."state" IN ('proposed', 'planned', 'done', 'absent', 'cancelled', 'swapped')),
	CONSTRAINT "rota_place_locked" CHECK("rota_place"."locked" IN ('', 'hand', 'family', 'published', 'draw')),
	CONSTRAINT "rota_place_because_json" CHECK(json_valid("rota_place"."because")),
	CONSTRAINT "rota_place_told_moment_json" CHECK(json_valid("rota_place"."told_moment")),
	CONSTRAINT "rota_place_published_on" CHECK(date("rota_place"."published_on") IS "rota_place"."published_on"),
	CONSTRAINT "rota_place_told_on" CHECK(date("rota_place"."told_on") IS "rota_place"."told_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `rota_place_turn` ON `rota_place` (`turn_id`);--> statement-breakpoint
CREATE INDEX `rota_place_household` ON `rota_place` (`household_id`);--> statement-breakpoint
CREATE INDEX `rota_place_person` ON `rota_place` (`person_id`);--> statement-breakpoint
CREATE INDEX `rota_place_taken_over_by` ON `rota_place` (`taken_over_by`);--> statement-breakpoint
CREATE INDEX `rota_place_notice_run` ON `rota_place` (`notice_run_id`);--> statement-breakpoint
CREATE TABLE `rota_reserve` (
	`id` text PRIMARY KEY NOT NULL,
	`turn_id` text NOT NULL,
	`household_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`turn_id`) REFERENCES `rota_turn`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_reserve_once` ON `rota_reserve` (`turn_id`,`household_id`);--> statement-breakpoint
CREATE INDEX `rota_reserve_household` ON `rota_reserve` (`household_id`);--> statement-breakpoint
CREATE TABLE `rota_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`school_year` text NOT NULL,
	`asked` integer DEFAULT 1 NOT NULL,
	`most_carried` integer DEFAULT 2 NOT NULL,
	`most` integer DEFAULT 4 NOT NULL,
	`change_rule` text DEFAULT 'never' NOT NULL,
	`own_group_only` integer DEFAULT true NOT NULL,
	`booster_kilometres` integer DEFAULT 50 NOT NULL,
	`always_boosters` integer DEFAULT false NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "rota_setting_change_rule" CHECK("rota_setting"."change_rule" IN ('never', 'twoMore', 'threeMore'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_setting_school_year` ON `rota_setting` (`school_year`);--> statement-breakpoint
CREATE TABLE `rota_task` (
	`id` text PRIMARY KEY NOT NULL,
	`school_year` text NOT NULL,
	`name` text NOT NULL,
	`icon` text NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`rhythm` text NOT NULL,
	`per_group` integer NOT NULL,
	`weight` integer DEFAULT 1 NOT NULL,
	`places` integer DEFAULT 2 NOT NULL,
	`needs_vog` integer DEFAULT false NOT NULL,
	`needs_driver` integer DEFAULT false NOT NULL,
	`needs_first_aid` integer DEFAULT false NOT NULL,
	`without_dutch` integer DEFAULT false NOT NULL,
	`popular` integer DEFAULT false NOT NULL,
	`rest_days` integer DEFAULT 7 NOT NULL,
	`cancel_days` integer DEFAULT 3 NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "rota_task_icon" CHECK("rota_task"."icon" IN ('lice', 'reading', 'library', 'decorating', 'sinterklaas', 'trip', 'lunch', 'garden', 'party', 'driving', 'other')),
	CONSTRAINT "rota_task_rhythm" CHECK("rota_task"."rhythm" IN ('afterHolidays', 'weekly', 'monthly', 'chosen')),
	CONSTRAINT "rota_task_weight" CHECK("rota_task"."weight" BETWEEN 1 AND 4),
	CONSTRAINT "rota_task_places" CHECK("rota_task"."places" BETWEEN 1 AND 40)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_task_name` ON `rota_task` (`school_year`,`name`);--> statement-breakpoint
CREATE TABLE `rota_turn` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`group_id` text,
	`date` text NOT NULL,
	`begins_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`places` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`cancelled_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `rota_task`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "rota_turn_date_real" CHECK(date("rota_turn"."date") IS "rota_turn"."date"),
	CONSTRAINT "rota_turn_cancelled_on" CHECK(date("rota_turn"."cancelled_on") IS "rota_turn"."cancelled_on"),
	CONSTRAINT "rota_turn_places" CHECK("rota_turn"."places" BETWEEN 0 AND 40)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rota_turn_once` ON `rota_turn` (`task_id`,`group_id`,`date`,`begins_at`);--> statement-breakpoint
CREATE INDEX `rota_turn_group` ON `rota_turn` (`group_id`,`date`);--> statement-breakpoint
CREATE INDEX `rota_turn_date` ON `rota_turn` (`date`);--> statement-breakpoint
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
	CONSTRAINT "restore_point_kind" CHECK("__new_restore_point"."kind" IN ('import', 'merge', 'yearChange', 'removal', 'meetings', 'rota')),
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
	CONSTRAINT "print_run_kind" CHECK("__new_print_run"."kind" IN ('letter', 'classList', 'missingSheet', 'windowTest', 'importReport', 'accessAnswer', 'leaveLetter', 'leaveForm', 'leaveOverview', 'yearCalendar', 'invitation', 'reminderSlips', 'meetingPoster', 'attendanceList', 'callList', 'turnoutReport', 'thanksPoster', 'rotaForm', 'rotaSheet', 'coordinatorSheet', 'turnSlips', 'changeNotices', 'swapSlips', 'thankYouCards', 'tripPaper')),
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
	CONSTRAINT "clean_up_proof_kind" CHECK("__new_clean_up_proof"."kind" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave', 'meetings', 'rota')),
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
	CONSTRAINT "retention_rule_kind" CHECK("__new_retention_rule"."id" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave', 'meetings', 'rota')),
	CONSTRAINT "retention_rule_checked_on" CHECK(date("__new_retention_rule"."checked_on") IS "__new_retention_rule"."checked_on")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_retention_rule`("id", "months", "basis", "source", "checked_on", "created_in", "changed_in") SELECT "id", "months", "basis", "source", "checked_on", "created_in", "changed_in" FROM `retention_rule`;--> statement-breakpoint
DROP TABLE `retention_rule`;--> statement-breakpoint
ALTER TABLE `__new_retention_rule` RENAME TO `retention_rule`;