CREATE TABLE `bonuses` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`referral_id` text NOT NULL,
	`side` text NOT NULL,
	`beneficiary_id` text NOT NULL,
	`program_id` text NOT NULL,
	`currency` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`booked_at` integer NOT NULL,
	`payable_at` integer NOT NULL,
	`paid_at` integer,
	`reversed_at` integer,
	`payment_reference` text,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`referral_id`) REFERENCES `referrals`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`,`program_id`) REFERENCES `programs`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bonuses_amount_ck" CHECK("bonuses"."amount_minor" > 0),
	CONSTRAINT "bonuses_payable_ck" CHECK("bonuses"."payable_at" >= "bonuses"."booked_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bonuses_side_uq` ON `bonuses` (`company_id`,`referral_id`,`side`);--> statement-breakpoint
CREATE UNIQUE INDEX `bonuses_position_uq` ON `bonuses` (`company_id`,`position`);--> statement-breakpoint
CREATE INDEX `bonuses_beneficiary_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`position`);--> statement-breakpoint
CREATE INDEX `bonuses_program_ix` ON `bonuses` (`company_id`,`program_id`,`position`);--> statement-breakpoint
CREATE INDEX `bonuses_open_ix` ON `bonuses` (`company_id`,`position`) WHERE paid_at is null and reversed_at is null;--> statement-breakpoint
CREATE INDEX `bonuses_payable_ix` ON `bonuses` (`company_id`,`currency`,`payable_at`,`amount_minor`) WHERE paid_at is null and reversed_at is null;--> statement-breakpoint
CREATE INDEX `bonuses_paid_ix` ON `bonuses` (`company_id`,`position`) WHERE paid_at is not null and reversed_at is null;--> statement-breakpoint
CREATE INDEX `bonuses_reversed_ix` ON `bonuses` (`company_id`,`position`) WHERE reversed_at is not null;--> statement-breakpoint
CREATE TABLE `kyc_verifications` (
	`company_id` text NOT NULL,
	`user_id` text NOT NULL,
	`decision` text NOT NULL,
	`status` text NOT NULL,
	`sub_status` text NOT NULL,
	`participant_id` text NOT NULL,
	`account` text NOT NULL,
	`ssn_hash` text,
	`email_hash` text,
	`phone_hash` text,
	`sealed_details` text,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `user_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `kyc_verifications_ssn_ix` ON `kyc_verifications` (`company_id`,`ssn_hash`) WHERE ssn_hash is not null;--> statement-breakpoint
CREATE INDEX `kyc_verifications_email_ix` ON `kyc_verifications` (`company_id`,`email_hash`) WHERE email_hash is not null;--> statement-breakpoint
CREATE INDEX `kyc_verifications_phone_ix` ON `kyc_verifications` (`company_id`,`phone_hash`) WHERE phone_hash is not null;--> statement-breakpoint
CREATE TABLE `ledger_balances` (
	`company_id` text NOT NULL,
	`currency` text NOT NULL,
	`account` text NOT NULL,
	`balance_minor` integer NOT NULL,
	PRIMARY KEY(`company_id`, `currency`, `account`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "ledger_balances_sign_ck" CHECK(("ledger_balances"."account" = 'program_expense' and "ledger_balances"."balance_minor" >= 0) or ("ledger_balances"."account" <> 'program_expense' and "ledger_balances"."balance_minor" <= 0))
);
--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`company_id` text NOT NULL,
	`bonus_id` text NOT NULL,
	`step` text NOT NULL,
	`account` text NOT NULL,
	`currency` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `bonus_id`, `step`, `account`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`bonus_id`) REFERENCES `bonuses`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_entries_amount_ck" CHECK("ledger_entries"."amount_minor" <> 0)
);
--> statement-breakpoint
CREATE TABLE `program_referrers` (
	`company_id` text NOT NULL,
	`program_id` text NOT NULL,
	`referrer_id` text NOT NULL,
	`approved_count` integer NOT NULL,
	PRIMARY KEY(`company_id`, `program_id`, `referrer_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`program_id`) REFERENCES `programs`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "program_referrers_count_ck" CHECK("program_referrers"."approved_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE `referral_events` (
	`company_id` text NOT NULL,
	`referral_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text,
	`reason` text,
	`note` text,
	PRIMARY KEY(`company_id`, `referral_id`, `sequence`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`referral_id`) REFERENCES `referrals`(`company_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `referrals` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`referee_id` text NOT NULL,
	`referee_user_type` integer,
	`referral_code_id` text NOT NULL,
	`code` text NOT NULL,
	`referrer_id` text NOT NULL,
	`program_id` text,
	`category` text,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`held_for` text,
	`counted` integer NOT NULL,
	`expires_at` integer,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`reversed_at` integer,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`referral_code_id`) REFERENCES `referral_codes`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`,`program_id`) REFERENCES `programs`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "referrals_self_ck" CHECK("referrals"."referee_id" <> "referrals"."referrer_id"),
	CONSTRAINT "referrals_held_ck" CHECK("referrals"."held_for" is null or "referrals"."state" = 'pending'),
	CONSTRAINT "referrals_reason_ck" CHECK(("referrals"."reason" is not null) = ("referrals"."state" = 'rejected')),
	CONSTRAINT "referrals_decided_ck" CHECK(("referrals"."decided_at" is null) = ("referrals"."state" = 'pending')),
	CONSTRAINT "referrals_reversed_ck" CHECK(("referrals"."reversed_at" is not null) = ("referrals"."state" = 'reversed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_referee_uq` ON `referrals` (`company_id`,`referee_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_position_uq` ON `referrals` (`company_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_state_ix` ON `referrals` (`company_id`,`state`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_code_ix` ON `referrals` (`company_id`,`referral_code_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_referrer_ix` ON `referrals` (`company_id`,`referrer_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_category_ix` ON `referrals` (`company_id`,`category`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_created_ix` ON `referrals` (`company_id`,`created_at`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_program_ix` ON `referrals` (`company_id`,`program_id`,`position`) WHERE program_id is not null;--> statement-breakpoint
CREATE INDEX `referrals_held_ix` ON `referrals` (`company_id`,`position`) WHERE held_for is not null;--> statement-breakpoint
CREATE INDEX `referrals_expiry_ix` ON `referrals` (`company_id`,`state`,`expires_at`) WHERE expires_at is not null;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_programs` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`currency` text NOT NULL,
	`currency_id` text NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`referrer_user_type` integer,
	`referee_user_type` integer,
	`referrer_bonus` text,
	`referee_bonus` text,
	`greatest_cost_minor` integer NOT NULL,
	`max_referrals_per_code` integer,
	`max_referrals` integer,
	`budget_minor` integer,
	`hold_days` integer NOT NULL,
	`pending_days` integer,
	`on_reversal` text NOT NULL,
	`approved_count` integer DEFAULT 0 NOT NULL,
	`spent_minor` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "programs_per_code_ck" CHECK("__new_programs"."max_referrals_per_code" is null or "__new_programs"."max_referrals_per_code" > 0),
	CONSTRAINT "programs_window_ck" CHECK("__new_programs"."starts_at" is null or "__new_programs"."ends_at" is null or "__new_programs"."starts_at" < "__new_programs"."ends_at"),
	CONSTRAINT "programs_approved_ck" CHECK("__new_programs"."approved_count" >= 0 and ("__new_programs"."max_referrals" is null or "__new_programs"."approved_count" <= "__new_programs"."max_referrals")),
	CONSTRAINT "programs_spent_ck" CHECK("__new_programs"."spent_minor" >= 0 and ("__new_programs"."budget_minor" is null or "__new_programs"."spent_minor" <= "__new_programs"."budget_minor")),
	CONSTRAINT "programs_days_ck" CHECK("__new_programs"."hold_days" >= 0 and ("__new_programs"."pending_days" is null or "__new_programs"."pending_days" > 0))
);
--> statement-breakpoint
INSERT INTO `__new_programs`("company_id", "id", "position", "name", "status", "currency", "currency_id", "referrer_bonus", "greatest_cost_minor", "max_referrals_per_code", "hold_days", "on_reversal", "created_at", "updated_at")
SELECT "company_id", "id", row_number() over (partition by "company_id" order by "created_at", "id"), "name", "status", "currency", "currency_id",
  case when "referrer_bonus_minor" > 0 then json_object('rule', 'fixed', 'amount', "referrer_bonus_minor") end, "referrer_bonus_minor", "max_referrals_per_code", 0, 'give_back', "created_at", "created_at" FROM `programs`;--> statement-breakpoint
DROP TABLE `programs`;--> statement-breakpoint
ALTER TABLE `__new_programs` RENAME TO `programs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `programs_position_uq` ON `programs` (`company_id`,`position`);