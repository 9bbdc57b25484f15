CREATE INDEX `absence_date` ON `absence` (`date`);

CREATE INDEX `absence_invitation` ON `absence` (`invitation_run_id`);

CREATE UNIQUE INDEX `absence_once` ON `absence` (`pupil_id`,`date`,`part`);

CREATE INDEX `absence_request` ON `absence` (`request_id`);

CREATE INDEX `access_request_person` ON `access_request` (`person_id`);

CREATE INDEX `access_request_print_run` ON `access_request` (`print_run_id`);

CREATE INDEX `account_group_group` ON `account_group` (`group_id`);

CREATE UNIQUE INDEX `account_group_pair` ON `account_group` (`account_id`,`group_id`);

CREATE UNIQUE INDEX `account_name` ON `account` (`name`);

CREATE UNIQUE INDEX `audit_request` ON `audit` (`request_id`);

CREATE INDEX `before_image_seq` ON `before_image` (`seq`);

CREATE UNIQUE INDEX `calendar_day_once` ON `calendar_day` (`date`,`kind`);

CREATE UNIQUE INDEX `calendar_year_school_year` ON `calendar_year` (`school_year`);

CREATE UNIQUE INDEX `draft_place` ON `draft` (`account_id`,`path`,`form`);

CREATE UNIQUE INDEX `family_code_code` ON `family_code` (`code`);

CREATE UNIQUE INDEX `family_code_household` ON `family_code` (`household_id`);

CREATE UNIQUE INDEX `family_tie_pair` ON `family_tie` (`pupil_id`,`person_id`);

CREATE INDEX `family_tie_person` ON `family_tie` (`person_id`);

CREATE UNIQUE INDEX `group_free_once` ON `group_free` (`group_id`,`date`,`weekday`);

CREATE UNIQUE INDEX `group_staff_pair` ON `group_staff` (`group_id`,`staff_id`);

CREATE INDEX `group_staff_staff` ON `group_staff` (`staff_id`);

CREATE INDEX `household_address_key` ON `household` (`address_key`);

CREATE UNIQUE INDEX `leave_child_pair` ON `leave_child` (`request_id`,`pupil_id`);

CREATE INDEX `leave_child_pupil` ON `leave_child` (`pupil_id`);

CREATE INDEX `leave_decision_child` ON `leave_decision` (`child_id`);

CREATE UNIQUE INDEX `leave_decision_replaces` ON `leave_decision` (`replaces_id`);

CREATE INDEX `leave_decision_run` ON `leave_decision` (`run_id`);

CREATE INDEX `leave_elsewhere_pupil` ON `leave_elsewhere` (`pupil_id`);

CREATE INDEX `leave_objection_decision` ON `leave_objection` (`decision_id`);

CREATE INDEX `leave_objection_run` ON `leave_objection` (`run_id`);

CREATE INDEX `leave_request_applicant` ON `leave_request` (`applicant_id`);

CREATE INDEX `leave_request_completion_run` ON `leave_request` (`completion_run_id`);

CREATE INDEX `leave_request_household` ON `leave_request` (`household_id`);

CREATE INDEX `leave_request_municipality` ON `leave_request` (`municipality_id`);

CREATE UNIQUE INDEX `leave_request_number` ON `leave_request` (`number`);

CREATE INDEX `leave_request_repeats` ON `leave_request` (`repeats_id`);

CREATE INDEX `leave_request_state` ON `leave_request` (`state`);

CREATE UNIQUE INDEX `list_mapping_name` ON `list_mapping` (`name`);

CREATE INDEX `meeting_answer_household` ON `meeting_answer` (`household_id`);

CREATE INDEX `meeting_answer_meeting` ON `meeting_answer` (`meeting_id`,`household_id`);

CREATE INDEX `meeting_contact_household` ON `meeting_contact` (`household_id`);

CREATE INDEX `meeting_contact_meeting` ON `meeting_contact` (`meeting_id`,`household_id`);

CREATE INDEX `meeting_contact_run` ON `meeting_contact` (`run_id`);

CREATE INDEX `meeting_copied_from` ON `meeting` (`copied_from_id`);

CREATE INDEX `meeting_family_household` ON `meeting_family` (`household_id`);

CREATE UNIQUE INDEX `meeting_family_once` ON `meeting_family` (`meeting_id`,`household_id`);

CREATE INDEX `meeting_group_group` ON `meeting_group` (`group_id`);

CREATE UNIQUE INDEX `meeting_group_once` ON `meeting_group` (`meeting_id`,`group_id`);

CREATE INDEX `meeting_group_part` ON `meeting_group` (`part_id`);

CREATE INDEX `meeting_list_group` ON `meeting_list` (`group_id`);

CREATE INDEX `meeting_list_meeting` ON `meeting_list` (`meeting_id`,`group_id`);

CREATE UNIQUE INDEX `meeting_list_row_number` ON `meeting_list_row` (`list_id`,`number`);

CREATE INDEX `meeting_list_row_pupil` ON `meeting_list_row` (`pupil_id`);

CREATE INDEX `meeting_list_run` ON `meeting_list` (`run_id`);

CREATE INDEX `meeting_part_date` ON `meeting_part` (`date`);

CREATE INDEX `meeting_part_meeting` ON `meeting_part` (`meeting_id`);

CREATE UNIQUE INDEX `meeting_translation_once` ON `meeting_translation` (`meeting_id`,`language`);

CREATE UNIQUE INDEX `meeting_visit_child_once` ON `meeting_visit_child` (`visit_id`,`pupil_id`);

CREATE INDEX `meeting_visit_child_pupil` ON `meeting_visit_child` (`pupil_id`);

CREATE INDEX `meeting_visit_household` ON `meeting_visit` (`household_id`);

CREATE INDEX `meeting_visit_meeting` ON `meeting_visit` (`meeting_id`,`household_id`);

CREATE UNIQUE INDEX `municipality_name` ON `municipality` (`name`);

CREATE INDEX `person_email` ON `person` (`email`);

CREATE INDEX `person_household` ON `person` (`household_id`);

CREATE INDEX `person_sort` ON `person` (`sort_key`);

CREATE INDEX `phone_person` ON `phone` (`person_id`);

CREATE INDEX `placement_group` ON `placement` (`group_id`);

CREATE INDEX `placement_pupil` ON `placement` (`pupil_id`,`school_year_id`);

CREATE INDEX `placement_school_year` ON `placement` (`school_year_id`);

CREATE INDEX `print_copy_carrier` ON `print_copy` (`carrier_id`);

CREATE INDEX `print_copy_group` ON `print_copy` (`group_id`);

CREATE INDEX `print_copy_household` ON `print_copy` (`household_id`);

CREATE INDEX `print_copy_run` ON `print_copy` (`run_id`);

CREATE UNIQUE INDEX `print_run_number` ON `print_run` (`number`);

CREATE INDEX `proposal_decided_by` ON `proposal` (`decided_by`);

CREATE INDEX `proposal_made_by` ON `proposal` (`made_by`);

CREATE INDEX `pupil_household_household` ON `pupil_household` (`household_id`);

CREATE UNIQUE INDEX `pupil_household_pair` ON `pupil_household` (`pupil_id`,`household_id`);

CREATE INDEX `pupil_number` ON `pupil` (`pupil_number`);

CREATE INDEX `pupil_sort` ON `pupil` (`sort_key`);

CREATE UNIQUE INDEX `remembered_choice_key` ON `remembered_choice` (`kind`,`key`);

CREATE UNIQUE INDEX `restore_point_seq` ON `restore_point` (`seq`);

CREATE INDEX `retention_hold_person` ON `retention_hold` (`person_id`);

CREATE INDEX `retention_hold_pupil` ON `retention_hold` (`pupil_id`);

CREATE UNIQUE INDEX `rota_car_driver` ON `rota_car` (`trip_id`,`person_id`);

CREATE INDEX `rota_car_person` ON `rota_car` (`person_id`);

CREATE UNIQUE INDEX `rota_certificate_once` ON `rota_certificate` (`person_id`,`kind`);

CREATE UNIQUE INDEX `rota_child_once` ON `rota_child` (`school_year`,`pupil_id`);

CREATE INDEX `rota_child_pupil` ON `rota_child` (`pupil_id`);

CREATE INDEX `rota_correction_household` ON `rota_correction` (`household_id`,`school_year`);

CREATE INDEX `rota_draw_task` ON `rota_draw` (`task_id`);

CREATE INDEX `rota_draw_ticket_household` ON `rota_draw_ticket` (`household_id`);

CREATE UNIQUE INDEX `rota_draw_ticket_once` ON `rota_draw_ticket` (`draw_id`,`household_id`);

CREATE INDEX `rota_draw_ticket_turn` ON `rota_draw_ticket` (`turn_id`);

CREATE INDEX `rota_exemption_household` ON `rota_exemption` (`household_id`);

CREATE INDEX `rota_form_household` ON `rota_form` (`household_id`);

CREATE UNIQUE INDEX `rota_form_once` ON `rota_form` (`school_year`,`household_id`);

CREATE INDEX `rota_form_together_with` ON `rota_form` (`together_with_id`);

CREATE INDEX `rota_place_household` ON `rota_place` (`household_id`);

CREATE INDEX `rota_place_notice_run` ON `rota_place` (`notice_run_id`);

CREATE INDEX `rota_place_person` ON `rota_place` (`person_id`);

CREATE INDEX `rota_place_taken_over_by` ON `rota_place` (`taken_over_by`);

CREATE INDEX `rota_place_turn` ON `rota_place` (`turn_id`);

CREATE INDEX `rota_reserve_household` ON `rota_reserve` (`household_id`);

CREATE UNIQUE INDEX `rota_reserve_once` ON `rota_reserve` (`turn_id`,`household_id`);

CREATE INDEX `rota_seat_car` ON `rota_seat` (`car_id`);

CREATE INDEX `rota_seat_friend` ON `rota_seat` (`friend_id`);

CREATE UNIQUE INDEX `rota_seat_once` ON `rota_seat` (`trip_id`,`pupil_id`);

CREATE INDEX `rota_seat_pupil` ON `rota_seat` (`pupil_id`);

CREATE UNIQUE INDEX `rota_setting_school_year` ON `rota_setting` (`school_year`);

CREATE UNIQUE INDEX `rota_task_name` ON `rota_task` (`school_year`,`name`);

CREATE UNIQUE INDEX `rota_trip_turn` ON `rota_trip` (`turn_id`);

CREATE INDEX `rota_turn_date` ON `rota_turn` (`date`);

CREATE INDEX `rota_turn_group` ON `rota_turn` (`group_id`,`date`);

CREATE UNIQUE INDEX `rota_turn_once` ON `rota_turn` (`task_id`,`group_id`,`date`,`begins_at`);

CREATE INDEX `rota_wish_household` ON `rota_wish` (`household_id`);

CREATE UNIQUE INDEX `rota_wish_once` ON `rota_wish` (`task_id`,`household_id`);

CREATE INDEX `school_group_coordinator` ON `school_group` (`coordinator_id`);

CREATE INDEX `school_group_school_year` ON `school_group` (`school_year_id`);

CREATE UNIQUE INDEX `school_year_label` ON `school_year` (`label`);

CREATE UNIQUE INDEX `search_entry_subject` ON `search_entry` (`subject_id`);

CREATE INDEX `second_offer_household` ON `second_offer` (`household_id`);

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

CREATE TABLE `account_group` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`group_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`operation` text NOT NULL,
	`request_id` text,
	`touched` text NOT NULL, `hash` text DEFAULT '' NOT NULL,
	CONSTRAINT "audit_touched_json" CHECK(json_valid("audit"."touched"))
) STRICT;

CREATE TABLE `before_image` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`content` text NOT NULL,
	CONSTRAINT "before_image_content_json" CHECK(json_valid("before_image"."content"))
) STRICT;

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

CREATE TABLE `calendar_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_hours` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "calendar_setting_one_row" CHECK("calendar_setting"."id" IN ('calendar')),
	CONSTRAINT "calendar_setting_lesson_hours_json" CHECK(json_valid("calendar_setting"."lesson_hours"))
) STRICT;

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

CREATE TABLE "clean_up_proof" (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`rows` integer NOT NULL,
	`rule` text NOT NULL,
	`actor` text NOT NULL,
	`second_actor` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "clean_up_proof_kind" CHECK("clean_up_proof"."kind" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave', 'meetings', 'rota')),
	CONSTRAINT "clean_up_proof_on_date" CHECK(date("clean_up_proof"."on_date") IS "clean_up_proof"."on_date")
) STRICT;

CREATE TABLE `content_seal` (
	`table_name` text PRIMARY KEY NOT NULL,
	`rows` integer NOT NULL,
	`sum` text NOT NULL
) STRICT;

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

CREATE TABLE `family_code` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`household_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE TABLE `family_tie` (
	`id` text PRIMARY KEY NOT NULL,
	`pupil_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`custody` text DEFAULT 'unknown' NOT NULL,
	`custody_source` text DEFAULT '' NOT NULL,
	`custody_on` text,
	`information` text DEFAULT 'always' NOT NULL,
	`information_request` text DEFAULT 'none' NOT NULL,
	`information_source` text DEFAULT '' NOT NULL,
	`information_on` text,
	`contact_order` integer DEFAULT 1 NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "family_tie_role" CHECK("family_tie"."role" IN ('mother', 'father', 'parent', 'stepparent', 'fosterParent', 'guardian', 'grandparent', 'babysitter', 'interpreter', 'emergencyContact', 'buddy')),
	CONSTRAINT "family_tie_custody" CHECK("family_tie"."custody" IN ('yes', 'no', 'unknown')),
	CONSTRAINT "family_tie_information" CHECK("family_tie"."information" IN ('always', 'onRequest', 'none')),
	CONSTRAINT "family_tie_information_request" CHECK("family_tie"."information_request" IN ('none', 'reports', 'all')),
	CONSTRAINT "family_tie_custody_on" CHECK(date("family_tie"."custody_on") IS "family_tie"."custody_on"),
	CONSTRAINT "family_tie_information_on" CHECK(date("family_tie"."information_on") IS "family_tie"."information_on")
) STRICT;

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

CREATE TABLE `group_staff` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`position` integer DEFAULT 1 NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE TABLE `household` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text DEFAULT 'family' NOT NULL,
	`street` text DEFAULT '' NOT NULL,
	`house_number` text DEFAULT '' NOT NULL,
	`addition` text DEFAULT '' NOT NULL,
	`indication` text DEFAULT '' NOT NULL,
	`postcode` text DEFAULT '' NOT NULL,
	`town` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`address_key` text DEFAULT '' NOT NULL,
	`secret` integer DEFAULT false NOT NULL,
	`wants_paper` integer DEFAULT false NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "household_kind" CHECK("household"."kind" IN ('family', 'institution')),
	CONSTRAINT "household_indication" CHECK("household"."indication" IN ('', 'TO', 'BY'))
) STRICT;

CREATE TABLE `leave_child` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `leave_request`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

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

CREATE TABLE `list_mapping` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`mapping` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "list_mapping_mapping_json" CHECK(json_valid("list_mapping"."mapping"))
) STRICT;

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

CREATE TABLE `meeting_visit_child` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `meeting_visit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE TABLE migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL, app_version TEXT NOT NULL) STRICT;

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

CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`given_name` text DEFAULT '' NOT NULL,
	`first_names` text DEFAULT '' NOT NULL,
	`initials` text DEFAULT '' NOT NULL,
	`prefix` text DEFAULT '' NOT NULL,
	`family_name` text DEFAULT '' NOT NULL,
	`keep_as_is` integer DEFAULT false NOT NULL,
	`sort_key` text NOT NULL,
	`letter_name` text DEFAULT '' NOT NULL,
	`gender` text DEFAULT 'unknown' NOT NULL,
	`household_id` text,
	`email` text DEFAULT '' NOT NULL,
	`email_state` text DEFAULT 'unknown' NOT NULL,
	`wants_paper` integer DEFAULT false NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`needs_interpreter` integer DEFAULT false NOT NULL,
	`large_print` integer DEFAULT false NOT NULL,
	`deceased` integer DEFAULT false NOT NULL,
	`institution` integer DEFAULT false NOT NULL,
	`class_list_consent_on` text,
	`remark` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "person_gender" CHECK("person"."gender" IN ('woman', 'man', 'unknown')),
	CONSTRAINT "person_email_state" CHECK("person"."email_state" IN ('known', 'none', 'unknown', 'bounced')),
	CONSTRAINT "person_class_list_consent_on" CHECK(date("person"."class_list_consent_on") IS "person"."class_list_consent_on")
) STRICT;

CREATE TABLE `phone` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`number` text NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`emergency` integer DEFAULT false NOT NULL,
	`secret` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 1 NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE TABLE `placement` (
	`id` text PRIMARY KEY NOT NULL,
	`pupil_id` text NOT NULL,
	`school_year_id` text NOT NULL,
	`group_id` text,
	`year` integer,
	`year_derived` integer DEFAULT false NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`school_year_id`) REFERENCES `school_year`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "placement_from_date" CHECK(date("placement"."from_date") IS "placement"."from_date"),
	CONSTRAINT "placement_until_date" CHECK(date("placement"."until_date") IS "placement"."until_date")
) STRICT;

CREATE TABLE `print_copy` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`household_id` text,
	`carrier_id` text,
	`group_id` text,
	`channel` text NOT NULL,
	`addressee` text NOT NULL,
	`first_page` integer,
	`last_page` integer,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`carrier_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `school_group`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "print_copy_channel" CHECK("print_copy"."channel" IN ('paper', 'email', 'none'))
) STRICT;

CREATE TABLE "print_run" (
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
	CONSTRAINT "print_run_kind" CHECK("print_run"."kind" IN ('letter', 'classList', 'missingSheet', 'windowTest', 'importReport', 'accessAnswer', 'leaveLetter', 'leaveForm', 'leaveOverview', 'yearCalendar', 'invitation', 'reminderSlips', 'meetingPoster', 'attendanceList', 'callList', 'turnoutReport', 'thanksPoster', 'rotaForm', 'rotaSheet', 'coordinatorSheet', 'turnSlips', 'changeNotices', 'swapSlips', 'thankYouCards', 'tripPaper')),
	CONSTRAINT "print_run_printed_on" CHECK(date("print_run"."printed_on") IS "print_run"."printed_on")
) STRICT;

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

CREATE TABLE `pupil` (
	`id` text PRIMARY KEY NOT NULL,
	`given_name` text DEFAULT '' NOT NULL,
	`first_names` text DEFAULT '' NOT NULL,
	`initials` text DEFAULT '' NOT NULL,
	`prefix` text DEFAULT '' NOT NULL,
	`family_name` text DEFAULT '' NOT NULL,
	`keep_as_is` integer DEFAULT false NOT NULL,
	`sort_key` text NOT NULL,
	`birth_date` text,
	`pupil_number` text DEFAULT '' NOT NULL,
	`source_keys` text DEFAULT '[]' NOT NULL,
	`imported` text DEFAULT '{}' NOT NULL,
	`enrolled_on` text,
	`left_on` text,
	`postcode_hint` text DEFAULT '' NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "pupil_birth_date" CHECK(date("pupil"."birth_date") IS "pupil"."birth_date"),
	CONSTRAINT "pupil_enrolled_on" CHECK(date("pupil"."enrolled_on") IS "pupil"."enrolled_on"),
	CONSTRAINT "pupil_left_on" CHECK(date("pupil"."left_on") IS "pupil"."left_on")
) STRICT;

CREATE TABLE `pupil_household` (
	`id` text PRIMARY KEY NOT NULL,
	`pupil_id` text NOT NULL,
	`household_id` text NOT NULL,
	`position` integer DEFAULT 1 NOT NULL,
	`rhythm` text DEFAULT '' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE TABLE `remembered_choice` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`answer` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL
) STRICT;

CREATE TABLE "restore_point" (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`at` text NOT NULL,
	`report` text NOT NULL,
	`undone_in` integer,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "restore_point_kind" CHECK("restore_point"."kind" IN ('import', 'merge', 'yearChange', 'removal', 'meetings', 'rota')),
	CONSTRAINT "restore_point_report_json" CHECK(json_valid("restore_point"."report"))
) STRICT;

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

CREATE TABLE "retention_rule" (
	`id` text PRIMARY KEY NOT NULL,
	`months` integer NOT NULL,
	`basis` text NOT NULL,
	`source` text NOT NULL,
	`checked_on` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "retention_rule_kind" CHECK("retention_rule"."id" IN ('pupilFile', 'familyContact', 'prints', 'importReports', 'drafts', 'audit', 'backups', 'leave', 'meetings', 'rota')),
	CONSTRAINT "retention_rule_checked_on" CHECK(date("retention_rule"."checked_on") IS "retention_rule"."checked_on")
) STRICT;

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

CREATE TABLE `rota_reserve` (
	`id` text PRIMARY KEY NOT NULL,
	`turn_id` text NOT NULL,
	`household_id` text NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`turn_id`) REFERENCES `rota_turn`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

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

CREATE TABLE `school` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`street` text DEFAULT '' NOT NULL,
	`house_number` text DEFAULT '' NOT NULL,
	`addition` text DEFAULT '' NOT NULL,
	`postcode` text DEFAULT '' NOT NULL,
	`town` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`opening_hours` text DEFAULT '' NOT NULL,
	`vision_line` text DEFAULT '' NOT NULL,
	`brin` text DEFAULT '' NOT NULL,
	`region` text NOT NULL,
	`salutation_style` text DEFAULT 'beste' NOT NULL,
	`signer` text DEFAULT '' NOT NULL,
	`window_x` real DEFAULT 22 NOT NULL,
	`window_y` real DEFAULT 48 NOT NULL,
	`window_width` real DEFAULT 78 NOT NULL,
	`window_height` real DEFAULT 22 NOT NULL,
	`current_school_year_id` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`current_school_year_id`) REFERENCES `school_year`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "school_one_row" CHECK("school"."id" IN ('school')),
	CONSTRAINT "school_kind" CHECK("school"."kind" IN ('real', 'practice')),
	CONSTRAINT "school_region" CHECK("school"."region" IN ('noord', 'midden', 'zuid')),
	CONSTRAINT "school_salutation_style" CHECK("school"."salutation_style" IN ('beste', 'geachte'))
) STRICT;

CREATE TABLE `school_group` (
	`id` text PRIMARY KEY NOT NULL,
	`school_year_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`years` text NOT NULL,
	`source_keys` text DEFAULT '[]' NOT NULL,
	`imported` text DEFAULT '{}' NOT NULL,
	`coordinator_id` text,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	FOREIGN KEY (`school_year_id`) REFERENCES `school_year`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`coordinator_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "school_group_kind" CHECK("school_group"."kind" IN ('base', 'composed', 'announced')),
	CONSTRAINT "school_group_years_json" CHECK(json_valid("school_group"."years"))
) STRICT;

CREATE TABLE `school_year` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`first_school_day` text NOT NULL,
	`closed` integer DEFAULT false NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL,
	CONSTRAINT "school_year_first_school_day" CHECK(date("school_year"."first_school_day") IS "school_year"."first_school_day")
) STRICT;

CREATE TABLE `search_entry` (
	`place` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	CONSTRAINT "search_entry_kind" CHECK("search_entry"."kind" IN ('pupil', 'person', 'household', 'group'))
) STRICT;

CREATE VIRTUAL TABLE `search_words` USING fts5(words, kinds, tokenize = 'ascii', prefix = '1 2 3', detail = 'column');

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

CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`given_name` text DEFAULT '' NOT NULL,
	`first_names` text DEFAULT '' NOT NULL,
	`initials` text DEFAULT '' NOT NULL,
	`prefix` text DEFAULT '' NOT NULL,
	`family_name` text DEFAULT '' NOT NULL,
	`keep_as_is` integer DEFAULT false NOT NULL,
	`sort_key` text NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`source_keys` text DEFAULT '[]' NOT NULL,
	`imported` text DEFAULT '{}' NOT NULL,
	`created_in` integer NOT NULL,
	`changed_in` integer NOT NULL
) STRICT;

CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
