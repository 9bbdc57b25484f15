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
	CONSTRAINT "print_run_kind" CHECK("__new_print_run"."kind" IN ('letter', 'classList', 'missingSheet', 'windowTest', 'importReport', 'accessAnswer')),
	CONSTRAINT "print_run_printed_on" CHECK(date("__new_print_run"."printed_on") IS "__new_print_run"."printed_on")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_print_run`("id", "number", "kind", "title", "printed_on", "at", "actor", "pages", "sha256", "pdf", "created_in", "changed_in") SELECT "id", "number", "kind", "title", "printed_on", "at", "actor", "pages", "sha256", "pdf", "created_in", "changed_in" FROM `print_run`;--> statement-breakpoint
DROP TABLE `print_run`;--> statement-breakpoint
ALTER TABLE `__new_print_run` RENAME TO `print_run`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `print_run_number` ON `print_run` (`number`);