CREATE TABLE `audit_entries` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_type` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`subject_name` text,
	`before` text,
	`after` text,
	`request_id` text NOT NULL,
	`address` text,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject_ix` ON `audit_entries` (`company_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_actor_ix` ON `audit_entries` (`company_id`,`actor_id`,`id`);--> statement-breakpoint
ALTER TABLE `referral_codes` ADD `creator_type` text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE `referral_codes` ADD `creator_id` text;--> statement-breakpoint
CREATE INDEX `referral_codes_creator_ix` ON `referral_codes` (`company_id`,`creator_id`,`id`) WHERE creator_type = 'staff';