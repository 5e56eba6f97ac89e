CREATE TABLE `referral_code_visits` (
	`company_id` text NOT NULL,
	`referral_code_id` text NOT NULL,
	`day` text NOT NULL,
	`visits_count` integer NOT NULL,
	PRIMARY KEY(`company_id`, `referral_code_id`, `day`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`referral_code_id`) REFERENCES `referral_codes`(`company_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `company_settings` ADD `brand` text;