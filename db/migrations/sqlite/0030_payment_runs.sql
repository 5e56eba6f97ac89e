CREATE TABLE `payment_run_lines` (
	`company_id` text NOT NULL,
	`run_id` text NOT NULL,
	`user_id` text NOT NULL,
	`bonuses_count` integer NOT NULL,
	`gross_minor` integer NOT NULL,
	`recovered_minor` integer NOT NULL,
	PRIMARY KEY(`company_id`, `run_id`, `user_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`run_id`) REFERENCES `payment_runs`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_run_lines_sums_ck" CHECK("payment_run_lines"."recovered_minor" >= 0 and "payment_run_lines"."gross_minor" >= "payment_run_lines"."recovered_minor")
);
--> statement-breakpoint
CREATE TABLE `payment_runs` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`state` text NOT NULL,
	`currency` text NOT NULL,
	`payable_before` integer NOT NULL,
	`net_recoverable` integer NOT NULL,
	`bonuses_count` integer NOT NULL,
	`gross_minor` integer NOT NULL,
	`recovered_minor` integer NOT NULL,
	`dropped_count` integer NOT NULL,
	`created_at` integer NOT NULL,
	`reference` text,
	`paid_at` integer,
	`marked_paid_at` integer,
	`voided_at` integer,
	`void_reason` text,
	`settled_at` integer,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "payment_runs_sums_ck" CHECK("payment_runs"."recovered_minor" >= 0 and "payment_runs"."gross_minor" >= "payment_runs"."recovered_minor"),
	CONSTRAINT "payment_runs_paid_ck" CHECK("payment_runs"."state" <> 'paid' or "payment_runs"."marked_paid_at" is not null),
	CONSTRAINT "payment_runs_void_ck" CHECK(("payment_runs"."state" = 'void') = ("payment_runs"."voided_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `payment_runs_state_ix` ON `payment_runs` (`company_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `payment_runs_unsettled_ix` ON `payment_runs` (`company_id`,`id`) WHERE settled_at is null;--> statement-breakpoint
DROP INDEX `bonuses_payable_ix`;--> statement-breakpoint
ALTER TABLE `bonuses` ADD `payment_run_id` text;--> statement-breakpoint
ALTER TABLE `bonuses` ADD `recovery_run_id` text;--> statement-breakpoint
ALTER TABLE `bonuses` ADD `voids_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `bonuses_payment_run_ix` ON `bonuses` (`company_id`,`payment_run_id`,`beneficiary_id`,`position`) WHERE payment_run_id is not null;--> statement-breakpoint
CREATE INDEX `bonuses_recovery_run_ix` ON `bonuses` (`company_id`,`recovery_run_id`,`beneficiary_id`,`position`) WHERE recovery_run_id is not null;--> statement-breakpoint
CREATE INDEX `bonuses_recovered_payment_ix` ON `bonuses` (`company_id`,`payment_run_id`) WHERE payment_run_id is not null and recovered_at is not null;--> statement-breakpoint
CREATE INDEX `bonuses_payable_ix` ON `bonuses` (`company_id`,`currency`,`payable_at`,`amount_minor`) WHERE paid_at is null and reversed_at is null and payment_run_id is null;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_ledger_entries` (
	`company_id` text NOT NULL,
	`bonus_id` text NOT NULL,
	`step` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`account` text NOT NULL,
	`currency` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `bonus_id`, `step`, `sequence`, `account`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`bonus_id`) REFERENCES `bonuses`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_entries_amount_ck" CHECK("__new_ledger_entries"."amount_minor" <> 0)
);
--> statement-breakpoint
INSERT INTO `__new_ledger_entries`("company_id", "bonus_id", "step", "sequence", "account", "currency", "amount_minor", "at") SELECT "company_id", "bonus_id", "step", 0, "account", "currency", "amount_minor", "at" FROM `ledger_entries`;--> statement-breakpoint
DROP TABLE `ledger_entries`;--> statement-breakpoint
ALTER TABLE `__new_ledger_entries` RENAME TO `ledger_entries`;--> statement-breakpoint
PRAGMA foreign_keys=ON;