CREATE TABLE `api_keys` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash_uq` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `category_totals` (
	`company_id` text NOT NULL,
	`category` text NOT NULL,
	`codes_count` integer NOT NULL,
	`active_codes_count` integer NOT NULL,
	`used_count` integer NOT NULL,
	PRIMARY KEY(`company_id`, `category`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `companies` (
	`id` text PRIMARY KEY NOT NULL,
	`isv_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `companies_isv_id_uq` ON `companies` (`isv_id`);--> statement-breakpoint
CREATE TABLE `installation` (
	`id` text PRIMARY KEY NOT NULL,
	`set_up_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jwt_signing_secrets` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`sealed_secret` text NOT NULL,
	`retired_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`company_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `user_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memberships_user_ix` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE TABLE `programs` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`currency` text NOT NULL,
	`currency_id` text NOT NULL,
	`referrer_bonus_minor` integer NOT NULL,
	`max_referrals_per_code` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "programs_bonus_ck" CHECK("programs"."referrer_bonus_minor" >= 0),
	CONSTRAINT "programs_limit_ck" CHECK("programs"."max_referrals_per_code" is null or "programs"."max_referrals_per_code" > 0)
);
--> statement-breakpoint
CREATE TABLE `referral_code_usage` (
	`company_id` text NOT NULL,
	`referral_code_id` text NOT NULL,
	`day` text NOT NULL,
	`used_count` integer NOT NULL,
	PRIMARY KEY(`company_id`, `referral_code_id`, `day`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`referral_code_id`) REFERENCES `referral_codes`(`company_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `referral_codes` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`code_key` text NOT NULL,
	`owner_id` text NOT NULL,
	`user_type` integer,
	`category` text,
	`program_id` text,
	`description` text,
	`status` text NOT NULL,
	`used_count` integer DEFAULT 0 NOT NULL,
	`max_uses` integer,
	`starts_at` integer,
	`expires_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`program_id`) REFERENCES `programs`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "referral_codes_used_ck" CHECK("referral_codes"."used_count" >= 0 and ("referral_codes"."max_uses" is null or "referral_codes"."used_count" <= "referral_codes"."max_uses")),
	CONSTRAINT "referral_codes_window_ck" CHECK("referral_codes"."starts_at" is null or "referral_codes"."expires_at" is null or "referral_codes"."starts_at" < "referral_codes"."expires_at"),
	CONSTRAINT "referral_codes_user_type_ck" CHECK(("referral_codes"."kind" = 'personal') = ("referral_codes"."user_type" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referral_codes_key_uq` ON `referral_codes` (`company_id`,`code_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `referral_codes_position_uq` ON `referral_codes` (`company_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `referral_codes_personal_owner_uq` ON `referral_codes` (`company_id`,`owner_id`) WHERE kind = 'personal';--> statement-breakpoint
CREATE UNIQUE INDEX `referral_codes_personal_code_uq` ON `referral_codes` (`code_key`) WHERE kind = 'personal';--> statement-breakpoint
CREATE INDEX `referral_codes_owner_ix` ON `referral_codes` (`company_id`,`owner_id`,`position`);--> statement-breakpoint
CREATE INDEX `referral_codes_category_ix` ON `referral_codes` (`company_id`,`category`,`position`);--> statement-breakpoint
CREATE INDEX `referral_codes_used_ix` ON `referral_codes` (`company_id`,`used_count`,`position`);--> statement-breakpoint
CREATE INDEX `referral_codes_program_ix` ON `referral_codes` (`company_id`,`program_id`,`used_count`) WHERE program_id is not null;--> statement-breakpoint
CREATE INDEX `referral_codes_disabled_ix` ON `referral_codes` (`company_id`,`position`) WHERE status = 'disabled';--> statement-breakpoint
CREATE INDEX `referral_codes_limited_ix` ON `referral_codes` (`company_id`,`position`) WHERE starts_at is not null or expires_at is not null or max_uses is not null;--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user_ix` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `usage_totals` (
	`company_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`used_count` integer NOT NULL,
	PRIMARY KEY(`company_id`, `day`, `category`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_uq` ON `users` (`email_key`);