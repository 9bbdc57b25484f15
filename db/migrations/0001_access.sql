CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`secret_hash` text NOT NULL,
	`must_choose` integer DEFAULT false NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`failed_at` text,
	`practice_secret` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "account_role" CHECK("account"."role" IN ('frontOffice', 'head', 'coordinator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_name` ON `account` (`name`);--> statement-breakpoint
CREATE TABLE `account_group` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`group_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_group_pair` ON `account_group` (`account_id`,`group_id`);--> statement-breakpoint
CREATE INDEX `account_group_group` ON `account_group` (`group_id`);--> statement-breakpoint
CREATE TABLE `desk_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`idle_minutes` integer DEFAULT 5 NOT NULL,
	`second_place` text DEFAULT '' NOT NULL,
	`restore_tried_on` text,
	`verified_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "desk_setting_one_row" CHECK("desk_setting"."id" IN ('desk')),
	CONSTRAINT "desk_setting_restore_tried_on" CHECK(date("desk_setting"."restore_tried_on") IS "desk_setting"."restore_tried_on"),
	CONSTRAINT "desk_setting_verified_on" CHECK(date("desk_setting"."verified_on") IS "desk_setting"."verified_on")
) STRICT;
--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`path` text NOT NULL,
	`form` text NOT NULL,
	`content` text NOT NULL,
	`at` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "draft_content_json" CHECK(json_valid("draft"."content"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_place` ON `draft` (`account_id`,`path`,`form`);--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`operation` text NOT NULL,
	`input` text NOT NULL,
	`title` text NOT NULL,
	`reason` text NOT NULL,
	`made_by` text NOT NULL,
	`at` text NOT NULL,
	`expires_on` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`alone` integer DEFAULT false NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`made_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "proposal_input_json" CHECK(json_valid("proposal"."input")),
	CONSTRAINT "proposal_state" CHECK("proposal"."state" IN ('open', 'done', 'refused', 'void')),
	CONSTRAINT "proposal_expires_on" CHECK(date("proposal"."expires_on") IS "proposal"."expires_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposal_made_by` ON `proposal` (`made_by`);--> statement-breakpoint
CREATE INDEX `proposal_decided_by` ON `proposal` (`decided_by`);--> statement-breakpoint
CREATE TABLE `content_seal` (
	`table_name` text PRIMARY KEY NOT NULL,
	`rows` integer NOT NULL,
	`sum` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `access_request` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`received_on` text NOT NULL,
	`due_on` text NOT NULL,
	`extended_on` text,
	`extension_reason` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`closed_on` text,
	`print_run_id` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`print_run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "access_request_state" CHECK("access_request"."state" IN ('open', 'answered', 'withdrawn')),
	CONSTRAINT "access_request_received_on" CHECK(date("access_request"."received_on") IS "access_request"."received_on"),
	CONSTRAINT "access_request_due_on" CHECK(date("access_request"."due_on") IS "access_request"."due_on"),
	CONSTRAINT "access_request_extended_on" CHECK(date("access_request"."extended_on") IS "access_request"."extended_on"),
	CONSTRAINT "access_request_closed_on" CHECK(date("access_request"."closed_on") IS "access_request"."closed_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `access_request_person` ON `access_request` (`person_id`);--> statement-breakpoint
CREATE INDEX `access_request_print_run` ON `access_request` (`print_run_id`);--> statement-breakpoint
CREATE TABLE `clean_up_proof` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`rows` integer NOT NULL,
	`rule` text NOT NULL,
	`actor` text NOT NULL,
	`second_actor` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "clean_up_proof_kind" CHECK("clean_up_proof"."kind" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups')),
	CONSTRAINT "clean_up_proof_on_date" CHECK(date("clean_up_proof"."on_date") IS "clean_up_proof"."on_date")
) STRICT;
--> statement-breakpoint
CREATE TABLE `retention_hold` (
	`id` text PRIMARY KEY NOT NULL,
	`pupil_id` text,
	`person_id` text,
	`reason` text NOT NULL,
	`set_on` text NOT NULL,
	`lifted_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "retention_hold_subject" CHECK(("retention_hold"."pupil_id" IS NULL) <> ("retention_hold"."person_id" IS NULL)),
	CONSTRAINT "retention_hold_set_on" CHECK(date("retention_hold"."set_on") IS "retention_hold"."set_on"),
	CONSTRAINT "retention_hold_lifted_on" CHECK(date("retention_hold"."lifted_on") IS "retention_hold"."lifted_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `retention_hold_pupil` ON `retention_hold` (`pupil_id`);--> statement-breakpoint
CREATE INDEX `retention_hold_person` ON `retention_hold` (`person_id`);--> statement-breakpoint
CREATE TABLE `retention_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`months` integer NOT NULL,
	`basis` text NOT NULL,
	`source` text NOT NULL,
	`checked_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "retention_rule_kind" CHECK("retention_rule"."id" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups')),
	CONSTRAINT "retention_rule_checked_on" CHECK(date("retention_rule"."checked_on") IS "retention_rule"."checked_on")
) STRICT;
--> statement-breakpoint
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
	CONSTRAINT "restore_point_kind" CHECK("__new_restore_point"."kind" IN ('import', 'merge', 'yearChange', 'removal')),
	CONSTRAINT "restore_point_report_json" CHECK(json_valid("__new_restore_point"."report"))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_restore_point`("id", "seq", "kind", "label", "at", "report", "undone_in", "created_in", "changed_in") SELECT "id", "seq", "kind", "label", "at", "report", "undone_in", "created_in", "changed_in" FROM `restore_point`;--> statement-breakpoint
DROP TABLE `restore_point`;--> statement-breakpoint
ALTER TABLE `__new_restore_point` RENAME TO `restore_point`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `restore_point_seq` ON `restore_point` (`seq`);--> statement-breakpoint
ALTER TABLE `audit` ADD `hash` text DEFAULT '' NOT NULL;