CREATE TABLE `category_moves` (
	`company_id` text NOT NULL,
	`referral_code_id` text NOT NULL,
	`moved_position` integer NOT NULL,
	PRIMARY KEY(`company_id`, `referral_code_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`referral_code_id`) REFERENCES `referral_codes`(`company_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_expiry_ix` ON `sessions` (`expires_at`);