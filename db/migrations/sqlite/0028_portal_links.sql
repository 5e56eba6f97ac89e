CREATE TABLE `portal_links` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `portal_links_token_uq` ON `portal_links` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `portal_links_position_uq` ON `portal_links` (`company_id`,`position`);--> statement-breakpoint
CREATE INDEX `portal_links_user_ix` ON `portal_links` (`company_id`,`user_id`,`position`);--> statement-breakpoint
CREATE INDEX `portal_links_expiry_ix` ON `portal_links` (`expires_at`);--> statement-breakpoint
CREATE INDEX `bonuses_statement_booked_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`booked_at`,`position`,`currency`,`amount_minor`);--> statement-breakpoint
CREATE INDEX `bonuses_statement_paid_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`paid_at`,`position`,`currency`,`amount_minor`) WHERE paid_at is not null;--> statement-breakpoint
CREATE INDEX `bonuses_statement_reversed_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`reversed_at`,`position`,`currency`,`amount_minor`) WHERE reversed_at is not null;--> statement-breakpoint
CREATE INDEX `bonuses_statement_recovered_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`recovered_at`,`position`,`currency`,`amount_minor`) WHERE recovered_at is not null;