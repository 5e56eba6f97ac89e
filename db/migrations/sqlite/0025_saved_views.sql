CREATE TABLE `default_views` (
	`company_id` text NOT NULL,
	`user_id` text NOT NULL,
	`list` text NOT NULL,
	`view_id` text NOT NULL,
	PRIMARY KEY(`company_id`, `user_id`, `list`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`user_id`) REFERENCES `memberships`(`company_id`,`user_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`view_id`) REFERENCES `saved_views`(`company_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `default_views_view_ix` ON `default_views` (`company_id`,`view_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`audience` text NOT NULL,
	`position` integer NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name_uq` ON `saved_views` (`company_id`,`audience`,`list`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_position_uq` ON `saved_views` (`company_id`,`audience`,`position`);