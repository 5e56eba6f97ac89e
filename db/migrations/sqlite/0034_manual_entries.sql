PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_ledger_balances` (
	`company_id` text NOT NULL,
	`currency` text NOT NULL,
	`account` text NOT NULL,
	`balance_minor` integer NOT NULL,
	PRIMARY KEY(`company_id`, `currency`, `account`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "ledger_balances_sign_ck" CHECK(("__new_ledger_balances"."account" in ('program_expense', 'recoverable') and "__new_ledger_balances"."balance_minor" >= 0) or ("__new_ledger_balances"."account" in ('owed', 'deductions') and "__new_ledger_balances"."balance_minor" <= 0) or "__new_ledger_balances"."account" = 'paid')
);
--> statement-breakpoint
INSERT INTO `__new_ledger_balances`("company_id", "currency", "account", "balance_minor") SELECT "company_id", "currency", "account", "balance_minor" FROM `ledger_balances`;--> statement-breakpoint
DROP TABLE `ledger_balances`;--> statement-breakpoint
ALTER TABLE `__new_ledger_balances` RENAME TO `ledger_balances`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_bonuses` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`referral_id` text,
	`side` text NOT NULL,
	`beneficiary_id` text NOT NULL,
	`program_id` text NOT NULL,
	`currency` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`booked_at` integer NOT NULL,
	`payable_at` integer,
	`announce_payable_at` integer,
	`paid_at` integer,
	`reversed_at` integer,
	`recovered_at` integer,
	`payment_reference` text,
	`payment_run_id` text,
	`recovery_run_id` text,
	`voids_count` integer DEFAULT 0 NOT NULL,
	`reason` text,
	`booked_day` text,
	`reversed_day` text,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`referral_id`) REFERENCES `referrals`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`,`program_id`) REFERENCES `programs`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bonuses_amount_ck" CHECK("__new_bonuses"."amount_minor" > 0),
	CONSTRAINT "bonuses_payable_ck" CHECK("__new_bonuses"."payable_at" >= "__new_bonuses"."booked_at"),
	CONSTRAINT "bonuses_deduction_ck" CHECK("__new_bonuses"."payable_at" is not null or "__new_bonuses"."referral_id" is null)
);
--> statement-breakpoint
INSERT INTO `__new_bonuses`("company_id", "id", "position", "referral_id", "side", "beneficiary_id", "program_id", "currency", "amount_minor", "booked_at", "payable_at", "announce_payable_at", "paid_at", "reversed_at", "recovered_at", "payment_reference", "payment_run_id", "recovery_run_id", "voids_count") SELECT "company_id", "id", "position", "referral_id", "side", "beneficiary_id", "program_id", "currency", "amount_minor", "booked_at", "payable_at", "announce_payable_at", "paid_at", "reversed_at", "recovered_at", "payment_reference", "payment_run_id", "recovery_run_id", "voids_count" FROM `bonuses`;--> statement-breakpoint
DROP TABLE `bonuses`;--> statement-breakpoint
ALTER TABLE `__new_bonuses` RENAME TO `bonuses`;--> statement-breakpoint
CREATE UNIQUE INDEX `bonuses_side_uq` ON `bonuses` (`company_id`,`referral_id`,`side`);--> statement-breakpoint
CREATE UNIQUE INDEX `bonuses_position_uq` ON `bonuses` (`company_id`,`position`);--> statement-breakpoint
CREATE INDEX `bonuses_beneficiary_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`position`);--> statement-breakpoint
CREATE INDEX `bonuses_beneficiary_open_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`currency`,`payable_at`,`amount_minor`) WHERE paid_at is null and reversed_at is null;--> statement-breakpoint
CREATE INDEX `bonuses_statement_booked_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`booked_at`,`position`,`currency`,`amount_minor`) WHERE payable_at is not null;--> statement-breakpoint
CREATE INDEX `bonuses_statement_paid_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`paid_at`,`position`,`currency`,`amount_minor`) WHERE paid_at is not null;--> statement-breakpoint
CREATE INDEX `bonuses_statement_reversed_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`reversed_at`,`position`,`currency`,`amount_minor`) WHERE reversed_at is not null and payable_at is not null;--> statement-breakpoint
CREATE INDEX `bonuses_statement_recovered_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`recovered_at`,`position`,`currency`,`amount_minor`) WHERE recovered_at is not null;--> statement-breakpoint
CREATE INDEX `bonuses_manual_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`booked_at`,`position`) WHERE referral_id is null;--> statement-breakpoint
CREATE INDEX `bonuses_program_ix` ON `bonuses` (`company_id`,`program_id`,`position`);--> statement-breakpoint
CREATE INDEX `bonuses_open_ix` ON `bonuses` (`company_id`,`position`) WHERE paid_at is null and reversed_at is null;--> statement-breakpoint
CREATE INDEX `bonuses_payable_ix` ON `bonuses` (`company_id`,`currency`,`payable_at`,`amount_minor`) WHERE paid_at is null and reversed_at is null and payment_run_id is null;--> statement-breakpoint
CREATE INDEX `bonuses_announce_ix` ON `bonuses` (`company_id`,`announce_payable_at`) WHERE announce_payable_at is not null;--> statement-breakpoint
CREATE INDEX `bonuses_payment_run_ix` ON `bonuses` (`company_id`,`payment_run_id`,`beneficiary_id`,`position`) WHERE payment_run_id is not null;--> statement-breakpoint
CREATE INDEX `bonuses_recovery_run_ix` ON `bonuses` (`company_id`,`recovery_run_id`,`beneficiary_id`,`position`) WHERE recovery_run_id is not null;--> statement-breakpoint
CREATE INDEX `bonuses_recovered_payment_ix` ON `bonuses` (`company_id`,`payment_run_id`) WHERE payment_run_id is not null and recovered_at is not null;--> statement-breakpoint
CREATE INDEX `bonuses_paid_ix` ON `bonuses` (`company_id`,`position`) WHERE paid_at is not null and recovered_at is null;--> statement-breakpoint
CREATE INDEX `bonuses_recoverable_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`currency`,`amount_minor`) WHERE recovered_at is null and (paid_at is not null and reversed_at is not null or payable_at is null and reversed_at is null);--> statement-breakpoint
CREATE INDEX `bonuses_reversed_ix` ON `bonuses` (`company_id`,`position`) WHERE reversed_at is not null;