CREATE TABLE `categories` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`color` text,
	`description` text,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_name_uq` ON `categories` (`company_id`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `categories_position_uq` ON `categories` (`company_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `categories_color_uq` ON `categories` (`company_id`,`color`);--> statement-breakpoint
DROP TABLE `category_moves`;--> statement-breakpoint
INSERT INTO `categories` ("company_id", "id", "position", "name", "color", "created_at", "updated_at")
SELECT "company_id", lower(hex(randomblob(16))), row_number() OVER (PARTITION BY "company_id" ORDER BY "first_position"), "category",
	CASE row_number() OVER (PARTITION BY "company_id" ORDER BY "uses" DESC, "first_position") WHEN 1 THEN 'indigo' WHEN 2 THEN 'teal' WHEN 3 THEN 'amber' WHEN 4 THEN 'pink' WHEN 5 THEN 'sky' WHEN 6 THEN 'lime' WHEN 7 THEN 'red' WHEN 8 THEN 'violet' WHEN 9 THEN 'green' WHEN 10 THEN 'orange' WHEN 11 THEN 'blue' WHEN 12 THEN 'brown' END, "first_created_at", "first_created_at"
FROM (
	SELECT "company_id", "category", min("position") AS "first_position", min("created_at") AS "first_created_at", sum("used_count") AS "uses"
	FROM `referral_codes` WHERE "category" IS NOT NULL GROUP BY "company_id", "category"
);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_referral_codes` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`code_key` text NOT NULL,
	`owner_id` text NOT NULL,
	`user_type` integer,
	`category_id` text,
	`program_id` text,
	`description` text,
	`metadata` text,
	`status` text NOT NULL,
	`used_count` integer DEFAULT 0 NOT NULL,
	`max_uses` integer,
	`starts_at` integer,
	`expires_at` integer,
	`attempted_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`program_id`) REFERENCES `programs`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`,`category_id`) REFERENCES `categories`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "referral_codes_used_ck" CHECK("__new_referral_codes"."used_count" >= 0 and ("__new_referral_codes"."max_uses" is null or "__new_referral_codes"."used_count" <= "__new_referral_codes"."max_uses")),
	CONSTRAINT "referral_codes_window_ck" CHECK("__new_referral_codes"."starts_at" is null or "__new_referral_codes"."expires_at" is null or "__new_referral_codes"."starts_at" < "__new_referral_codes"."expires_at"),
	CONSTRAINT "referral_codes_user_type_ck" CHECK(("__new_referral_codes"."kind" = 'personal') = ("__new_referral_codes"."user_type" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_referral_codes`("company_id", "id", "position", "kind", "code", "code_key", "owner_id", "user_type", "category_id", "program_id", "description", "metadata", "status", "used_count", "max_uses", "starts_at", "expires_at", "attempted_at", "created_at", "updated_at") SELECT "company_id", "id", "position", "kind", "code", "code_key", "owner_id", "user_type", (SELECT "id" FROM `categories` WHERE `categories`."company_id" = `referral_codes`."company_id" AND `categories`."name" = `referral_codes`."category"), "program_id", "description", "metadata", "status", "used_count", "max_uses", "starts_at", "expires_at", "attempted_at", "created_at", "updated_at" FROM `referral_codes`;--> statement-breakpoint
DROP TABLE `referral_codes`;--> statement-breakpoint
ALTER TABLE `__new_referral_codes` RENAME TO `referral_codes`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `referral_codes_key_uq` ON `referral_codes` (`company_id`,`code_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `referral_codes_position_uq` ON `referral_codes` (`company_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `referral_codes_personal_owner_uq` ON `referral_codes` (`company_id`,`owner_id`) WHERE kind = 'personal';--> statement-breakpoint
CREATE UNIQUE INDEX `referral_codes_personal_code_uq` ON `referral_codes` (`code_key`) WHERE kind = 'personal';--> statement-breakpoint
CREATE INDEX `referral_codes_owner_ix` ON `referral_codes` (`company_id`,`owner_id`,`position`);--> statement-breakpoint
CREATE INDEX `referral_codes_category_ix` ON `referral_codes` (`company_id`,`category_id`,`position`);--> statement-breakpoint
CREATE INDEX `referral_codes_used_ix` ON `referral_codes` (`company_id`,`used_count`,`position`);--> statement-breakpoint
CREATE INDEX `referral_codes_program_ix` ON `referral_codes` (`company_id`,`program_id`,`used_count`,`position`) WHERE program_id is not null;--> statement-breakpoint
CREATE INDEX `referral_codes_program_position_ix` ON `referral_codes` (`company_id`,`program_id`,`position`) WHERE program_id is not null;--> statement-breakpoint
CREATE INDEX `referral_codes_disabled_ix` ON `referral_codes` (`company_id`,`position`) WHERE status = 'disabled';--> statement-breakpoint
CREATE INDEX `referral_codes_used_up_ix` ON `referral_codes` (`company_id`,`status`,`position`,`starts_at`,`expires_at`,`max_uses`,`used_count`) WHERE status = 'active' and max_uses is not null and used_count >= max_uses;--> statement-breakpoint
CREATE INDEX `referral_codes_used_up_uses_ix` ON `referral_codes` (`company_id`,`used_count`,`position`) WHERE status = 'active' and max_uses is not null and used_count >= max_uses;--> statement-breakpoint
CREATE INDEX `referral_codes_near_limit_ix` ON `referral_codes` (`company_id`,`status`,`expires_at`) WHERE status = 'active' and max_uses > 1 and max_uses - used_count <= max_uses / 10;--> statement-breakpoint
CREATE INDEX `referral_codes_starting_ix` ON `referral_codes` (`company_id`,`starts_at`) WHERE status = 'active' and starts_at is not null;--> statement-breakpoint
CREATE INDEX `referral_codes_expiring_ix` ON `referral_codes` (`company_id`,`expires_at`) WHERE status = 'active' and expires_at is not null;--> statement-breakpoint
CREATE INDEX `referral_codes_attempted_ix` ON `referral_codes` (`company_id`,`attempted_at`) WHERE attempted_at is not null;--> statement-breakpoint
CREATE TABLE `__new_referrals` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`referee_id` text NOT NULL,
	`referee_user_type` integer,
	`referral_code_id` text NOT NULL,
	`code` text NOT NULL,
	`referrer_id` text NOT NULL,
	`program_id` text,
	`category_id` text,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`held_for` text,
	`released_for` text,
	`counted` integer NOT NULL,
	`expires_at` integer,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`reversed_at` integer,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`referral_code_id`) REFERENCES `referral_codes`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`,`category_id`) REFERENCES `categories`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`,`program_id`) REFERENCES `programs`(`company_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "referrals_self_ck" CHECK("__new_referrals"."referee_id" <> "__new_referrals"."referrer_id"),
	CONSTRAINT "referrals_held_ck" CHECK("__new_referrals"."held_for" is null or "__new_referrals"."state" = 'pending'),
	CONSTRAINT "referrals_reason_ck" CHECK(("__new_referrals"."reason" is not null) = ("__new_referrals"."state" = 'rejected')),
	CONSTRAINT "referrals_decided_ck" CHECK(("__new_referrals"."decided_at" is null) = ("__new_referrals"."state" = 'pending')),
	CONSTRAINT "referrals_reversed_ck" CHECK(("__new_referrals"."reversed_at" is not null) = ("__new_referrals"."state" = 'reversed'))
);
--> statement-breakpoint
INSERT INTO `__new_referrals`("company_id", "id", "position", "referee_id", "referee_user_type", "referral_code_id", "code", "referrer_id", "program_id", "category_id", "source", "state", "reason", "held_for", "released_for", "counted", "expires_at", "created_at", "decided_at", "reversed_at") SELECT "company_id", "id", "position", "referee_id", "referee_user_type", "referral_code_id", "code", "referrer_id", "program_id", (SELECT "category_id" FROM `referral_codes` WHERE `referral_codes`."company_id" = `referrals`."company_id" AND `referral_codes`."id" = `referrals`."referral_code_id"), "source", "state", "reason", "held_for", "released_for", "counted", "expires_at", "created_at", "decided_at", "reversed_at" FROM `referrals`;--> statement-breakpoint
DROP TABLE `referrals`;--> statement-breakpoint
ALTER TABLE `__new_referrals` RENAME TO `referrals`;--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_referee_uq` ON `referrals` (`company_id`,`referee_id`) WHERE state in ('pending', 'approved', 'reversed');--> statement-breakpoint
CREATE INDEX `referrals_referee_ix` ON `referrals` (`company_id`,`referee_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_position_uq` ON `referrals` (`company_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_state_ix` ON `referrals` (`company_id`,`state`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_pending_ix` ON `referrals` (`company_id`,`created_at`,`position`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `referrals_code_ix` ON `referrals` (`company_id`,`referral_code_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_referrer_ix` ON `referrals` (`company_id`,`referrer_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_category_ix` ON `referrals` (`company_id`,`category_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_created_ix` ON `referrals` (`company_id`,`created_at`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_decided_ix` ON `referrals` (`company_id`,`decided_at`,`position`) WHERE decided_at is not null;--> statement-breakpoint
CREATE INDEX `referrals_program_ix` ON `referrals` (`company_id`,`program_id`,`position`) WHERE program_id is not null;--> statement-breakpoint
CREATE INDEX `referrals_held_ix` ON `referrals` (`company_id`,`position`) WHERE held_for is not null;--> statement-breakpoint
CREATE INDEX `referrals_expiry_ix` ON `referrals` (`company_id`,`state`,`expires_at`) WHERE expires_at is not null;--> statement-breakpoint
CREATE TABLE `__new_category_totals` (
	`company_id` text NOT NULL,
	`category_id` text NOT NULL,
	`codes_count` integer NOT NULL,
	`active_codes_count` integer NOT NULL,
	`used_count` integer NOT NULL,
	PRIMARY KEY(`company_id`, `category_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_category_totals`("company_id", "category_id", "codes_count", "active_codes_count", "used_count") SELECT "company_id", coalesce((SELECT "id" FROM `categories` WHERE `categories`."company_id" = `category_totals`."company_id" AND `categories`."name" = `category_totals`."category"), ''), "codes_count", "active_codes_count", "used_count" FROM `category_totals` WHERE "category" = '' OR EXISTS (SELECT 1 FROM `categories` WHERE `categories`."company_id" = `category_totals`."company_id" AND `categories`."name" = `category_totals`."category");--> statement-breakpoint
DROP TABLE `category_totals`;--> statement-breakpoint
ALTER TABLE `__new_category_totals` RENAME TO `category_totals`;--> statement-breakpoint
CREATE TABLE `__new_usage_totals` (
	`company_id` text NOT NULL,
	`day` text NOT NULL,
	`category_id` text NOT NULL,
	`used_count` integer NOT NULL,
	PRIMARY KEY(`company_id`, `day`, `category_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_usage_totals`("company_id", "day", "category_id", "used_count") SELECT "company_id", "day", coalesce((SELECT "id" FROM `categories` WHERE `categories`."company_id" = `usage_totals`."company_id" AND `categories`."name" = `usage_totals`."category"), ''), "used_count" FROM `usage_totals` WHERE "category" = '' OR EXISTS (SELECT 1 FROM `categories` WHERE `categories`."company_id" = `usage_totals`."company_id" AND `categories`."name" = `usage_totals`."category");--> statement-breakpoint
DROP TABLE `usage_totals`;--> statement-breakpoint
ALTER TABLE `__new_usage_totals` RENAME TO `usage_totals`;